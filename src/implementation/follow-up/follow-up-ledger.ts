import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { FollowUpDecisionRecord } from './follow-up.entities.js';
import type { NotNoted } from './not-pursued.js';

/** Reads what is decided about recommendations now, inside a unit of work that is about to change it. */
@Injectable()
export class FollowUpLedger {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** Current recorded decisions, held. At most 5,000 ids, here and below. */
  async decisions(ids: readonly string[]): Promise<FollowUpDecisionRecord[]> {
    if (ids.length === 0) return [];
    return this.writer.rows<FollowUpDecisionRecord>(sql`
      select f.id, f.country_code as "countryCode", f.recommendation_id as "recommendationId", f.decision, f.reason,
        f.recorded_at as "recordedAt", f.superseded_at as "supersededAt", f.recorded_by_id as "recordedById"
      from follow_up_decision f
      where f.recommendation_id in (${join([...ids])}) and f.superseded_at is null
      order by f.id ${locked(this.reader.dialectName)}`);
  }

  /** Those whose current position is neither noted nor supported in part. */
  async notNoted(ids: readonly string[]): Promise<NotNoted[]> {
    if (ids.length === 0) return [];
    return this.writer.rows<NotNoted>(sql`
      select r.id, r.reference, d.symbol, s.position
      from recommendation r
      join document d on d.id = r.document_id
      left join position_statement s on s.recommendation_id = r.id and s.superseded_at is null
      where r.id in (${join([...ids])}) and coalesce(s.position, '') not in ('NOTED', 'SUPPORTED_IN_PART')
      order by r.id`);
  }
}
