import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Reader } from '../../platform/database/reader.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { passwordResetOffered } from '../auth/auth.events.js';
import { PasswordResets } from '../auth/password-resets.js';
import { foldEmail } from '../auth/sign-in.service.js';
import { ConsoleWork } from './console-work.js';
import { UserService } from './user.service.js';

/** A person under one membership in force, as the command line lists it; without one, `role` is null. */
export interface ListedUser {
  email: string;
  name: string;
  role: Role | null;
  countryCode: string | null;
  institutionId: string | null;
  deactivatedAt: string | null;
}

/** Looks after accounts from the command line. */
@Injectable()
export class ConsoleUsers {
  constructor(
    private readonly console: ConsoleWork,
    private readonly users: UserService,
    private readonly resets: PasswordResets,
    private readonly reader: Reader,
    private readonly events: Events,
  ) {}

  list(): Promise<ListedUser[]> {
    return this.reader.rows<ListedUser>(
      sql`select u.email, u.name, m.role, m.country_code as "countryCode", m.institution_id as "institutionId",
            u.deactivated_at as "deactivatedAt"
          from "user" u left join membership m on m.user_id = u.id and m.ended_at is null
          order by u.email, m.started_at, m.id`,
    );
  }

  /** Throws `UserError` where no account has the address. */
  deactivate(email: string): Promise<void> {
    return this.console.run(async (actor) => {
      await this.users.deactivate(actor, await this.idOf(email));
    });
  }

  /** A one-time token for `resetPassword`; the password stays until it is used. */
  resetPassword(email: string): Promise<string> {
    return this.console.run(async () => {
      const userId = await this.idOf(email);
      this.events.publish(passwordResetOffered(userId, null));
      return this.resets.offer(userId);
    });
  }

  private async idOf(email: string): Promise<string> {
    const user = await this.reader.row<{ id: string }>(
      sql`select id from "user" where email = ${foldEmail(email)}`,
    );
    if (!user) throw new UserError('NOT_FOUND', `There is no account of ${email}.`);
    return user.id;
  }
}
