import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A split stays as it is while the State answers one of its parts. */
@Injectable()
export class AnswerPartTie extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    if (partIds.length === 0) return null;
    const [row] = await this.writer.rows<{ id: string }>(sql`
      select id from state_answer where part_id in (${join([...partIds])}) and withdrawn_at is null
      order by id limit 1`);
    return row ? `the State answer ${row.id}` : null;
  }
}
