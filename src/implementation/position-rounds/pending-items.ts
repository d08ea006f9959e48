import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { PositionItem } from './position-item.entity.js';
import type { PositionRound } from './position-round.entity.js';

interface Pending {
  recommendationId: string;
  partId: string | null;
}

/** What a report asks that the State has not answered yet, as it said or as nothing is said of it; with the parts. */
@Injectable()
export class PendingItems {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** Puts into a round what is pending and not in it, in the order of the report; answers it. */
  async bringInto(round: PositionRound): Promise<PositionItem[]> {
    const found = await this.pending(round);
    const items = found.map(({ recommendationId, partId }) =>
      Object.assign(new PositionItem(), {
        id: newId('pit'),
        countryCode: round.countryCode,
        roundId: round.id,
        recommendationId,
        partId,
        proposedPosition: null,
        proposedClaim: null,
        proposedComment: null,
        note: null,
        proposedAt: null,
        proposedById: null,
        decidedPosition: null,
        decidedClaim: null,
        decidedComment: null,
        decisionId: null,
        takenOutAt: null,
        takenOutReason: null,
        version: 1,
      }),
    );
    await this.writer.add(PositionItem, items);
    return items;
  }

  /** A merged or withdrawn one asks for nothing. What asks is held: nobody merges or splits it meanwhile. */
  private async pending({ id, countryCode, documentId }: PositionRound): Promise<Pending[]> {
    const standing = sql`r.document_id = ${documentId} and r.country_code = ${countryCode}
      and r.kind = 'RECOMMENDATION' and r.merged_into_id is null and r.withdrawn_at is null
      and not exists (select 1 from position_statement s
        where s.recommendation_id = r.id and s.superseded_at is null and s.position <> 'PENDING')`;
    const held = await this.writer.rows<{ id: string }>(
      sql`select r.id from recommendation r where ${standing} order by r.id ${locked(this.reader.dialectName)}`,
    );
    if (held.length === 0) return [];
    const about = sql`select r.id, r.reference_sort, t.id as part_id, t.ordinal from recommendation r
      left join recommendation_part t on t.recommendation_id = r.id and t.country_code = ${countryCode} and t.archived_at is null
      where r.id in (${join(held.map((row) => row.id))})`;
    return this.writer.rows<Pending>(sql`
      select w.id as "recommendationId", w.part_id as "partId" from (
        select distinct id, reference_sort, cast(null as text) as part_id, 0 as ordinal from (${about}) wholes
        union all
        select id, reference_sort, part_id, ordinal from (${about}) parts where part_id is not null
      ) w
      where not exists (select 1 from position_item i where i.round_id = ${id} and i.taken_out_at is null
        and i.recommendation_id = w.id and coalesce(i.part_id, '') = coalesce(w.part_id, ''))
      order by case when w.reference_sort is null then 1 else 0 end, w.reference_sort, w.id, w.ordinal`);
  }
}
