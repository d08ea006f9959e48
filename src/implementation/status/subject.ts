import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PartStore } from '../../recommendations/parts/part.store.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { clusterVisibleTo } from '../clusters/cluster.visibility.js';

/** What is followed up, reported on and measured: a recommendation, a part of one, or a cluster; exactly one of them. */
export interface Subject {
  recommendationId?: string | null;
  partId?: string | null;
  clusterId?: string | null;
}

/** The columns of a row that name its subject, all but one null. */
export function subjectOf({
  recommendationId,
  partId,
  clusterId,
}: Subject): Record<keyof Subject, string | null> {
  return {
    recommendationId: recommendationId ?? null,
    partId: partId ?? null,
    clusterId: clusterId ?? null,
  };
}

/** Makes sure that a subject is there. */
@Injectable()
export class Subjects {
  constructor(
    private readonly writer: Writer,
    private readonly parts: PartStore,
  ) {}

  /**
   * INVALID unless there is exactly one; NOT_FOUND where the actor sees none; CONFLICT once it is merged, archived, or
   * a part whose split was undone.
   */
  async mustExist(actor: Actor, subject: Subject): Promise<void> {
    const { recommendationId, partId, clusterId } = subjectOf(subject);
    const given = [recommendationId, partId, clusterId].filter((id) => id !== null);
    if (given.length !== 1) {
      throw new UserError('INVALID', 'Give exactly one of recommendationId, partId and clusterId.', [
        'input',
      ]);
    }
    if (recommendationId !== null) await this.mustBeRecommendation(actor, recommendationId);
    else if (partId !== null) await this.parts.getAll(actor, [partId], ['input', 'partId']);
    else await this.mustBeCluster(actor, clusterId as string);
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
