import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { SeriesGoesOver } from '../../recommendations/source/goes-over.js';
import { MergeParticipants } from '../../recommendations/source/merge-participants.js';
import { ClusterMembership } from './cluster.entity.js';

/** A duplicate's place in a cluster is that of the recommendation that stays, unless that is in another one. */
@Injectable()
export class MembershipsInMerge extends SeriesGoesOver<ClusterMembership> {
  protected readonly hanging = {
    entity: ClusterMembership,
    table: 'cluster_membership',
    column: 'recommendation_id',
    property: 'recommendationId',
    until: 'left_at',
    says: 'cluster_id',
  } as const;

  constructor(
    participants: MergeParticipants,
    writer: Writer,
    private readonly clock: Clock,
  ) {
    super(participants, writer);
  }

  override async objection(mergedId: string, keptId: string): Promise<string | null> {
    const differing = await super.objection(mergedId, keptId);
    if (differing) return differing;
    // A part is never in the same cluster as its whole.
    const [part] = await this.writer.rows<{ label: string; name: string }>(sql`
      select p.label, c.name from cluster_membership m join cluster c on c.id = m.cluster_id
        join cluster_membership q on q.cluster_id = m.cluster_id and q.left_at is null
        join recommendation_part p on p.id = q.part_id and p.recommendation_id = ${keptId}
      where m.recommendation_id = ${mergedId} and m.left_at is null order by p.ordinal limit 1`);
    if (!part) return null;
    return `${mergedId} is in the cluster "${part.name}", in which ${part.label} of ${keptId} is by itself: take one of them out first.`;
  }

  /** What did not go over is in no cluster any more: a merged one is no member. */
  override async carryOver(mergedId: string, keptId: string): Promise<void> {
    await super.carryOver(mergedId, keptId);
    const left = await this.writer.rows<{ id: string }>(
      sql`select id from cluster_membership where recommendation_id = ${mergedId} and left_at is null`,
    );
    const rows = await this.writer.findMany(
      ClusterMembership,
      left.map(({ id }) => id),
    );
    await this.writer.changeAll(ClusterMembership, rows, { leftAt: this.clock.now() });
  }

  protected differing(mergedId: string, said: string, keptId: string, kept: string | null): string {
    return `${mergedId} is in the cluster ${said}, ${keptId} in ${kept ?? 'none any more'}: put both in the same one, or take ${mergedId} out.`;
  }
}
