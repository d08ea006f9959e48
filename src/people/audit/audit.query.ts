import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { AuditEntry } from './audit-entry.js';
import { AuditGuards } from './audit-guards.js';
import type { AuditFilter, AuditLogArgs } from './audit.args.js';

type EntryRow = Omit<AuditEntry, 'details'> & { data: string | null };

/** The event log as an audit: one statement a page. */
@Injectable()
export class AuditQuery {
  constructor(
    private readonly reader: Reader,
    private readonly guards: AuditGuards,
  ) {}

  async page(actor: Actor, args: AuditLogArgs, counted: boolean): Promise<ConnectionOf<AuditEntry>> {
    const filter = args.filter ?? {};
    const keyset = new Keyset(args, [{ by: sql`e.sequence`, direction: 'DESC', required: true }], sql`e.id`, [
      'auditLog',
      filter,
    ]);
    const wanted = sql`from event e where ${this.guards.visibleTo(actor, sql`e`)} and ${matching(filter)}`;
    const rows = await this.reader.rows<EntryRow>(
      sql`select e.sequence, e.id, e.at, e.name as "eventName", e.country_code as "countryCode",
            e.subject_id as "subjectId", e.user_id as "userId", e.membership_id as "membershipId",
            e.request_id as "requestId", e.data, ${keyset.columns}
          ${wanted} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    return keyset.page(rows, entryOf, counted ? await this.count(wanted) : 0);
  }

  private async count(wanted: Sql): Promise<number> {
    const row = await this.reader.row<{ count: number }>(sql`select count(*) as count ${wanted}`);
    return row?.count ?? 0;
  }
}

function matching({ from, to, userId, eventName, subjectId, entityId }: AuditFilter): Sql {
  const conditions: Sql[] = [];
  if (from) conditions.push(sql`e.at >= ${new Date(from).toISOString()}`);
  if (to) conditions.push(sql`e.at < ${new Date(to).toISOString()}`);
  if (userId) conditions.push(sql`e.user_id = ${userId}`);
  if (eventName) conditions.push(sql`e.name = ${eventName}`);
  if (subjectId) conditions.push(sql`e.subject_id = ${subjectId}`);
  if (entityId)
    conditions.push(
      sql`e.sequence in (select event_sequence from event_change where entity_id = ${entityId})`,
    );
  return conditions.length > 0 ? join(conditions, ' and ') : sql`1 = 1`;
}

function entryOf({ data, ...entry }: EntryRow): AuditEntry {
  const read = data ? (JSON.parse(data) as Record<string, string | number | boolean | null>) : {};
  const details = Object.entries(read).map(([name, value]) => ({
    name,
    value: value === null ? null : String(value),
  }));
  return { ...entry, details };
}
