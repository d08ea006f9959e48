import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A part that is measured stays a part. */
@Injectable()
export class MeasuredParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [measured] = await this.writer.rows<{ label: string; name: string }>(sql`
      select p.label, i.name from indicator i join recommendation_part p on p.id = i.item_id
      where i.item_id in (${join([...partIds])}) and i.archived_at is null order by p.ordinal, i.id limit 1`);
    return measured
      ? `${measured.label} is measured by the indicator "${measured.name}": archive it first.`
      : null;
  }
}
