import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** What was judged of a part was judged of these words: it holds the split together for good. */
@Injectable()
export class StatusOfParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [assessed] = await this.writer.rows<{ label: string }>(sql`
      select p.label from recommendation_part p
      where p.id in (${join(partIds)}) and exists (select 1 from status_assessment s where s.part_id = p.id)
      order by p.ordinal limit 1`);
    if (assessed) return `${assessed.label} has been assessed.`;
    const [proposed] = await this.writer.rows<{ label: string }>(sql`
      select p.label from recommendation_part p
      where p.id in (${join(partIds)}) and exists (
        select 1 from not_applicable_proposal n where n.part_id = p.id and n.state = 'OPEN')
      order by p.ordinal limit 1`);
    return proposed ? `It is proposed that ${proposed.label} no longer applies: decide on that first.` : null;
  }
}
