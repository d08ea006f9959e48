import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A split stays as it is while a measure answers one of its parts. */
@Injectable()
export class MeasurePartTie extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    if (partIds.length === 0) return null;
    const [measure] = await this.writer.rows<{ title: string }>(sql`
      select m.title from measure_item l join measure m on m.id = l.measure_id
      where l.item_id in (${join([...partIds])}) and m.archived_at is null order by m.id limit 1`);
    return measure ? `the measure "${measure.title}"` : null;
  }
}
