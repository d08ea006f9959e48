import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { checkNewPassword } from '../auth/password-rules.js';
import { Passwords } from '../auth/passwords.js';
import type { SessionPayload } from '../auth/session.payloads.js';
import { SignIn } from '../auth/sign-in.service.js';
import { Accounts } from './accounts.js';
import type { OpenInvitation } from './invitations.service.js';
import type { User } from './user.entity.js';

/** Who comes in with an invitation, or a refusal to commit. */
export type Entrant = { user: Pick<User, 'id' | 'tokenEpoch'> } | { refusal: SessionPayload };

/** Finds the account of an invited e-mail address, or makes it. */
@Injectable()
export class Entrants {
  constructor(
    private readonly signIn: SignIn,
    private readonly passwords: Passwords,
    private readonly accounts: Accounts,
    private readonly reader: Reader,
  ) {}

  /** An account that exists has to be proven by its own password: an invitation never opens somebody's account. */
  async enter(invited: OpenInvitation, password: string, address: string): Promise<Entrant> {
    const known = await this.reader.row(sql`select id from "user" where email = ${invited.email}`);
    if (known) {
      const proof = await this.signIn.prove({ email: invited.email, address }, password);
      return 'refusal' in proof ? proof : { user: proof.account };
    }
    checkNewPassword(password, invited.email, ['input', 'password']);
    return { user: await this.accounts.create(invited, await this.passwords.hash(password)) };
  }
}
