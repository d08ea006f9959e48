import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A part that is in an institution's hands is not taken out of them without a word. */
@Injectable()
export class AssignedParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [assigned] = await this.writer.rows<{ label: string }>(sql`
      select p.label from recommendation_part p
      where p.id in (${join(partIds)}) and exists (
        select 1 from assignment a where a.part_id = p.id and a.ended_at is null)
      order by p.ordinal limit 1`);
    return assigned ? `${assigned.label} is assigned: end its assignments first.` : null;
  }
}
