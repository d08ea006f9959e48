import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { clusterVisibleTo } from '../clusters/cluster.visibility.js';

/** What is followed up, reported on and measured: a recommendation or a cluster, exactly one of the two. */
export interface Subject {
  recommendationId?: string | null;
  clusterId?: string | null;
}

/** Makes sure that a subject is there. */
@Injectable()
export class Subjects {
  constructor(private readonly writer: Writer) {}

  /** INVALID unless there is exactly one; NOT_FOUND where the actor sees none; CONFLICT once it is merged or archived. */
  async mustExist(actor: Actor, { recommendationId, clusterId }: Subject): Promise<void> {
    if ((recommendationId == null) === (clusterId == null)) {
      throw new UserError('INVALID', 'Give either recommendationId or clusterId.', ['input']);
    }
    await (recommendationId != null
      ? this.mustBeRecommendation(actor, recommendationId)
      : this.mustBeCluster(actor, clusterId as string));
  }

  private async mustBeRecommendation(actor: Actor, id: string): Promise<void> {
    const path = ['input', 'recommendationId'];
    const [row] = await this.writer.rows<{ mergedIntoId: string | null }>(
      sql`select r.merged_into_id as "mergedIntoId" from recommendation r
          where r.id = ${id} and ${recommendationVisibleTo(actor, sql`r`)}`,
    );
    if (!row) throw notFound('recommendation', id, path);
    if (row.mergedIntoId === null) return;
    throw new UserError('CONFLICT', `It was merged into ${row.mergedIntoId}: use that one.`, path);
  }

  private async mustBeCluster(actor: Actor, id: string): Promise<void> {
    const path = ['input', 'clusterId'];
    const [row] = await this.writer.rows<{ archivedAt: string | null }>(
      sql`select c.archived_at as "archivedAt" from cluster c where c.id = ${id} and ${clusterVisibleTo(actor, sql`c`)}`,
    );
    if (!row) throw notFound('cluster', id, path);
    if (row.archivedAt !== null) throw new UserError('CONFLICT', 'The cluster is archived.', path);
  }
}
