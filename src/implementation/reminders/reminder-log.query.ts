import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { ReminderDigest } from './digest.entities.js';
import type { ReminderLogArgs, ReminderLogFilter } from './reminder-log.args.js';
import { digestColumns, digestVisibleTo } from './reminder-log.visibility.js';

const d = sql`d`;

/** What was sent to whom, the latest day first. */
@Injectable()
export class ReminderLogQuery {
  constructor(private readonly reader: Reader) {}

  /** `counted` = whether the client asked how many there are. */
  async page(
    actor: Actor,
    { filter, ...page }: ReminderLogArgs,
    counted: boolean,
  ): Promise<ConnectionOf<ReminderDigest>> {
    const order = [{ by: sql`d.day`, direction: 'DESC' as const, required: true as const }];
    const keyset = new Keyset(page, order, sql`d.id`, ['reminderLog', filter]);
    const matching = sql`from reminder_digest d where ${digestVisibleTo(actor, d)} and ${matches(filter ?? {})}`;
    const rows = await this.reader.rows<ReminderDigest>(
      sql`select ${digestColumns(d)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

/** Mails by id; null for those the actor may not see. */
@Injectable()
export class DigestLoader extends BatchLoader<string, ReminderDigest | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(ReminderDigest | null)[]> {
    const rows = await this.reader.rows<ReminderDigest>(
      sql`select ${digestColumns(d)} from reminder_digest d where d.id in (${join([...ids])}) and ${digestVisibleTo(actor, d)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

function matches({ userIds, states, days }: ReminderLogFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (userIds) conditions.push(sql`d.user_id in (${join(userIds)})`);
  if (states) conditions.push(sql`d.state in (${join(states)})`);
  if (days?.from != null) conditions.push(sql`d.day >= ${days.from}`);
  if (days?.to != null) conditions.push(sql`d.day <= ${days.to}`);
  return join(conditions, ' and ');
}
