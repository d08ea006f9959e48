import { Injectable } from '@nestjs/common';
import { empty, join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { AssignmentDecline } from './assignment.entity.js';
import { declineColumns, declineVisibleTo } from './assignment.visibility.js';
import type { DeclinesArgs } from './decline.inputs.js';

const d = sql`d`;

/** The list of declines, the latest first. */
@Injectable()
export class DeclinesQuery {
  constructor(private readonly reader: Reader) {}

  /** `total` = whether the client asked how many there are. */
  async page(actor: Actor, args: DeclinesArgs, total: boolean): Promise<ConnectionOf<AssignmentDecline>> {
    const keyset = new Keyset(args, [{ by: sql`d.declined_at`, direction: 'DESC' }], sql`d.id`, [
      'declines',
      args.states,
    ]);
    const inState = args.states ? sql` and d.state in (${join(args.states)})` : empty;
    const matching = sql`from assignment_decline d where ${declineVisibleTo(actor, d)}${inState}`;
    const rows = await this.reader.rows<AssignmentDecline>(
      sql`select ${declineColumns(d)}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const counted = total
      ? await this.reader.row<{ n: number }>(sql`select count(*) as n ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, counted?.n ?? 0);
  }
}
