import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { foldLetters } from '../../platform/text/fold.js';
import type { Invitation } from './invitation.entity.js';
import type { User } from './user.entity.js';
import type { InvitationsArgs, UserFilter, UsersArgs } from './user-list.args.js';
import { invitationColumns, userColumns } from './users.rows.js';
import { invitationVisibleTo, membershipVisibleTo, userVisibleTo } from './users.visibility.js';

/** The lists of people and of invitations; one statement a page, one more where the total is asked for. */
@Injectable()
export class UserQuery {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async people(actor: Actor, args: UsersArgs, counted: boolean): Promise<ConnectionOf<User>> {
    const filter = args.filter ?? {};
    const keyset = new Keyset(args, [{ by: sql`u.name_sort`, direction: 'ASC' }], sql`u.id`, [
      'users',
      filter,
    ]);
    const wanted = sql`from "user" u where ${userVisibleTo(actor, sql`u`)} and ${matching(actor, filter)}`;
    const rows = await this.reader.rows<User>(
      sql`select ${userColumns}, ${keyset.columns} ${wanted} and ${keyset.after}
          order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, (row) => row, counted ? await this.count(wanted) : 0);
  }

  async invitations(
    actor: Actor,
    args: InvitationsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Invitation>> {
    const order = { by: sql`i.invited_at`, direction: 'DESC' as const };
    const keyset = new Keyset(args, [order], sql`i.id`, ['invitations', args.open]);
    const open = sql`(i.accepted_at is null and i.revoked_at is null and i.expires_at > ${this.clock.now()})`;
    const state = args.open == null ? sql`1 = 1` : args.open ? open : sql`not ${open}`;
    const wanted = sql`from invitation i where ${invitationVisibleTo(actor, sql`i`)} and ${state}`;
    const rows = await this.reader.rows<Invitation>(
      sql`select ${invitationColumns}, ${keyset.columns} ${wanted} and ${keyset.after}
          order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, (row) => row, counted ? await this.count(wanted) : 0);
  }

  private async count(wanted: Sql): Promise<number> {
    const row = await this.reader.row<{ count: number }>(sql`select count(*) as count ${wanted}`);
    return row?.count ?? 0;
  }
}

function matching(actor: Actor, { roles, institutionIds, countries, text, deactivated }: UserFilter): Sql {
  const conditions: Sql[] = [];
  const held = [
    ...among(sql`m.role`, roles),
    ...among(sql`m.institution_id`, institutionIds),
    ...among(sql`m.country_code`, countries),
  ];
  if (held.length > 0) {
    // Only by memberships that the actor may see: a filter must not tell more than the list does.
    conditions.push(
      sql`exists (select 1 from membership m where m.user_id = u.id and m.ended_at is null
                    and ${membershipVisibleTo(actor, sql`m`)} and ${join(held, ' and ')})`,
    );
  }
  if (text) {
    const part = `%${foldLetters(text.trim()).replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`(u.name_sort like ${part} escape '\\' or u.email like ${part} escape '\\')`);
  }
  if (deactivated != null)
    conditions.push(deactivated ? sql`u.deactivated_at is not null` : sql`u.deactivated_at is null`);
  return conditions.length > 0 ? join(conditions, ' and ') : sql`1 = 1`;
}

function among(column: Sql, values: readonly string[] | null | undefined): Sql[] {
  if (!values) return [];
  return [values.length === 0 ? sql`1 = 0` : sql`${column} in (${join([...values])})`];
}
