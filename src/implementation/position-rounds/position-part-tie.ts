import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A split stays as it is while a round under way is about one of its parts. */
@Injectable()
export class PositionPartTie extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [row] = await this.writer.rows<{ label: string }>(sql`
      select t.label from position_item i join recommendation_part t on t.id = i.part_id
      join position_round p on p.id = i.round_id
      where i.part_id in (${join(partIds)}) and i.taken_out_at is null and p.state in ('OPEN', 'CONSOLIDATED')
      order by t.ordinal limit 1`);
    return row ? `A position round is about ${row.label}: take it out of the round first.` : null;
  }
}
