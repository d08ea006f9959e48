import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** What an institution wrote on a part was written on these words: it holds the split together. */
@Injectable()
export class ReportedParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [reported] = await this.writer.rows<{ label: string }>(sql`
      select p.label from recommendation_part p
      where p.id in (${join(partIds)}) and exists (select 1 from progress_update u where u.part_id = p.id and u.state <> 'DISCARDED')
      order by p.ordinal limit 1`);
    return reported ? `An institution has written a progress update on ${reported.label}.` : null;
  }
}
