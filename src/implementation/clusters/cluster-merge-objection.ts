import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { MergeObjection, MergeParticipants } from '../../recommendations/source/merge-participants.js';

/** A recommendation that is in a cluster does not disappear into another: it would leave the cluster unseen. */
@Injectable()
export class ClusterMergeObjection extends MergeObjection {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    super(participants);
  }

  async objection(recommendationId: string): Promise<string | null> {
    const [cluster] = await this.writer.rows<{ name: string }>(sql`
      select c.name from cluster_membership m join cluster c on c.id = m.cluster_id
      where m.recommendation_id = ${recommendationId} and m.left_at is null`);
    return cluster ? `${recommendationId} is in the cluster "${cluster.name}": take it out first.` : null;
  }
}
