import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { derivedStatus } from './derived-status.js';
import type { Status } from './status.entities.js';

/** How far a split recommendation is, judged by its parts. */
export interface WholeStatus {
  recommendationId: string;
  countryCode: string;
  status: Status;
  /** The latest day that an assessed part speaks of; null where none is assessed. */
  effectiveOn: string | null;
}

interface CountRow extends Omit<WholeStatus, 'status'> {
  status: Status;
  count: number;
}

/** Split recommendations: nobody assesses them directly, their status follows from their parts. */
@Injectable()
export class WholesOfParts {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** CONFLICT, naming the parts, where one of these recommendations is split. Held unsplit for the unit of work. */
  async mustBeUnsplit(recommendationIds: readonly string[], path: readonly string[]): Promise<void> {
    if (recommendationIds.length === 0) return;
    await this.hold(sql`r.id in (${join(recommendationIds)})`, 'SHARE');
    const parts = await this.writer.rows<{ recommendationId: string; label: string }>(
      sql`select p.recommendation_id as "recommendationId", p.label from recommendation_part p
        where p.recommendation_id in (${join(recommendationIds)}) and p.archived_at is null
        order by p.recommendation_id, p.ordinal`,
    );
    const [first] = parts;
    if (!first) return;
    const id = first.recommendationId;
    const labels = parts.filter(({ recommendationId }) => recommendationId === id).map(({ label }) => label);
    throw new UserError(
      'CONFLICT',
      `${id} is split into ${labels.join(', ')}: assess these parts, its status follows from them.`,
      path,
    );
  }

  /** Holds the recommendations of parts: of two who assess parts of one at once the second sees what the first did. */
  async holdOf(partIds: readonly string[]): Promise<void> {
    if (partIds.length === 0) return;
    await this.hold(
      sql`r.id in (select p.recommendation_id from recommendation_part p where p.id in (${join(partIds)}))`,
      'UPDATE',
    );
  }

  /** How far the recommendations of these parts are now. */
  async statusesOf(partIds: readonly string[]): Promise<WholeStatus[]> {
    const rows = await this.writer.rows<CountRow>(sql`
      select p.recommendation_id as "recommendationId", p.country_code as "countryCode",
        coalesce(s.status, 'NOT_ASSESSED') as status, count(*) as "count", max(s.effective_on) as "effectiveOn"
      from recommendation_part p
      left join status_assessment s on s.part_id = p.id and s.superseded_at is null
      where p.archived_at is null and p.recommendation_id in (
        select o.recommendation_id from recommendation_part o where o.id in (${join(partIds)}))
      group by p.recommendation_id, p.country_code, coalesce(s.status, 'NOT_ASSESSED')`);
    const wholes = new Map<string, CountRow[]>();
    for (const row of rows) {
      wholes.set(row.recommendationId, [...(wholes.get(row.recommendationId) ?? []), row]);
    }
    return [...wholes.values()].map(judged);
  }

  private hold(which: Sql, strength: 'UPDATE' | 'SHARE'): Promise<object[]> {
    return this.writer.rows(
      sql`select r.id from recommendation r where ${which} order by r.id ${locked(this.reader.dialectName, strength)}`,
    );
  }
}

function judged(rows: readonly CountRow[]): WholeStatus {
  const { recommendationId, countryCode } = rows[0] as CountRow;
  const days = rows.flatMap(({ effectiveOn }) => effectiveOn ?? []).sort();
  return {
    recommendationId,
    countryCode,
    status: derivedStatus(Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)])))
      .status,
    effectiveOn: days.at(-1) ?? null,
  };
}
