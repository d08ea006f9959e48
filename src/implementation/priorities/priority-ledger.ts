import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import { clustersOf } from './priority-score.loader.js';
import { PriorityOverride, type Priority } from './priority.entities.js';
import { scored } from './priority.sql.js';

/** Reads priorities as they are now, inside a unit of work that is about to change them. At most 5,000 ids. */
@Injectable()
export class PriorityLedger {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
  ) {}

  /** What coordinators decided and holds, held. */
  async overrides(ids: readonly string[]): Promise<PriorityOverride[]> {
    if (ids.length === 0) return [];
    return this.writer.rows<PriorityOverride>(sql`
      select p.id, p.country_code as "countryCode", p.recommendation_id as "recommendationId", p.priority, p.suggested,
        p.reason, p.set_at as "setAt", p.set_by_id as "setById", p.ended_at as "endedAt", p.ended_by_id as "endedById"
      from priority_override p
      where p.recommendation_id in (${join([...ids])}) and p.ended_at is null
      order by p.id ${locked(this.reader.dialectName)}`);
  }

  /** What the scores suggest, by recommendation. */
  async suggestions(actor: Actor, ids: readonly string[]): Promise<Map<string, Priority>> {
    if (ids.length === 0) return new Map();
    const rows = this.reading.now(actor);
    const { suggested } = scored(rows, clustersOf(ids));
    const found = await this.writer.rows<{ id: string; suggested: Priority }>(
      sql`select r.id, ${suggested} as "suggested" from ${rows.from} where r.id in (${join([...ids])}) and ${rows.visible}`,
    );
    return new Map(found.map((row) => [row.id, row.suggested]));
  }
}
