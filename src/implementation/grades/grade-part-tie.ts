import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A split stays as it is while somebody's grade on one of its parts holds. */
@Injectable()
export class GradePartTie extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    if (partIds.length === 0) return null;
    const [row] = await this.writer.rows<{ grader: string }>(sql`
      select grader from external_grade where part_id in (${join(partIds)}) and superseded_at is null
      order by id limit 1`);
    return row ? `a grade by ${row.grader}` : null;
  }
}
