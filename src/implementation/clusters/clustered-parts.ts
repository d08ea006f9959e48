import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** A part that is followed up in a cluster does not leave it unseen. */
@Injectable()
export class ClusteredParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [clustered] = await this.writer.rows<{ label: string; name: string }>(sql`
      select p.label, c.name from cluster_membership m
      join recommendation_part p on p.id = m.part_id
      join cluster c on c.id = m.cluster_id
      where m.part_id in (${join(partIds)}) and m.left_at is null order by p.ordinal limit 1`);
    return clustered ? `${clustered.label} is in the cluster "${clustered.name}": take it out first.` : null;
  }
}
