import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { foldLetters } from '../../platform/text/fold.js';
import { newId } from '../../platform/ids/id.js';
import { foldEmail } from '../auth/sign-in.service.js';
import type { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import type { Offer } from './membership-offers.js';
import { User } from './user.entity.js';

/** Makes and finds accounts, and gives memberships; who may ask for it is decided by who calls. */
@Injectable()
export class Accounts {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** The account of an e-mail address, open or closed. Throws NOT_FOUND where there is none. */
  async of(email: string): Promise<User> {
    const [known] = await this.writer.rows<{ id: string }>(
      sql`select id from "user" where email = ${foldEmail(email)}`,
    );
    const user = known && (await this.writer.find(User, known.id));
    if (!user) throw new UserError('NOT_FOUND', `There is no account of ${email}.`);
    return user;
  }

  /** A new account. The password is hashed before: this runs in the transaction. */
  async create(
    { email, name, language }: Pick<Invitation, 'email' | 'name' | 'language'>,
    passwordHash: string | null,
  ): Promise<User> {
    const user = Object.assign(new User(), {
      id: newId('usr'),
      email,
      name,
      nameSort: foldLetters(name),
      language,
      passwordHash,
      deactivatedAt: null,
      tokenEpoch: 0,
      version: 1,
    });
    await this.writer.add(User, [user]);
    return user;
  }

  /** Throws CONFLICT where the person has that role already. */
  async give(userId: string, offer: Offer): Promise<Membership> {
    const { role, countryCode, institutionId, standing, body, bodyName, accreditation } = offer;
    const [held] = await this.writer.rows(
      sql`select id from membership
          where user_id = ${userId} and role = ${role} and ended_at is null
            and coalesce(country_code, '') = ${countryCode ?? ''}
            and coalesce(institution_id, '') = ${institutionId ?? ''}`,
    );
    if (held) throw new UserError('CONFLICT', 'This person has that role already.');
    const membership = Object.assign(new Membership(), {
      id: newId('mbr'),
      userId,
      role,
      countryCode,
      institutionId,
      standing,
      body,
      bodyName,
      accreditation,
      startedAt: this.clock.now(),
      endedAt: null,
      version: 1,
    });
    await this.writer.add(Membership, [membership]);
    return membership;
  }
}
