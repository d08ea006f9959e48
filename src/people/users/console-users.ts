import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Reader } from '../../platform/database/reader.js';
import { Accounts } from './accounts.js';
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
    private readonly accounts: Accounts,
    private readonly reader: Reader,
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
      await this.users.deactivate(actor, (await this.accounts.of(email)).id);
    });
  }

  /** Throws `UserError` where no account has the address. */
  reactivate(email: string): Promise<void> {
    return this.console.run(async (actor) => {
      await this.users.reactivate(actor, (await this.accounts.of(email)).id);
    });
  }
}
