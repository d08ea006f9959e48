import { Injectable } from '@nestjs/common';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import type { Renewal, Standing } from './renewal.js';

/** The drivers take no longer lists of values. */
const AT_ONCE = 5_000;

/** A table of suggestions. */
export interface SuggestionTable {
  name: 'link_suggestion' | 'cluster_suggestion';
  /** Of which two things a row is, as one text. */
  key: Sql;
  /** What a row says beside its score, as one text. */
  says: Sql;
}

/** A suggestion as it stands, with the instant of its decision. */
export type Kept = Standing & { decidedAt: string | null };

/** Reads the suggestions of a country and takes away those whose place is taken. */
@Injectable()
export class SuggestionLedger {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** All of a country, held: who decides meanwhile waits, and is told that something changed. */
  standing(table: SuggestionTable, countryCode: string): Promise<Kept[]> {
    return this.writer.rows<Kept>(sql`
      select id, ${table.key} as "key", state, score, ${table.says} as "says", found_at as "foundAt", version,
        decided_at as "decidedAt"
      from ${raw(table.name)} where country_code = ${countryCode} order by id ${locked(this.reader.dialectName)}`);
  }

  /** Open suggestions are no decision: what no longer holds goes, and what says something else is written anew. */
  async clear(table: SuggestionTable, { gone, changed, reopened }: Renewal<never>): Promise<void> {
    const ids = [
      ...gone,
      ...changed.map(([, before]) => before),
      ...reopened.map(([, before]) => before),
    ].map(({ id }) => id);
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const part = ids.slice(start, start + AT_ONCE);
      await this.writer.execute(sql`delete from ${raw(table.name)} where id in (${join(part)})`);
    }
    this.writer.note(
      reopened.map(([, { id }]) => ({
        entity: table.name === 'link_suggestion' ? 'LinkSuggestion' : 'ClusterSuggestion',
        entityId: id,
        verb: 'CHANGED',
        fields: [{ field: 'state', before: 'DISMISSED', after: 'OPEN' }],
      })),
    );
  }
}
