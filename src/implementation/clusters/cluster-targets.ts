import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { PartStore } from '../../recommendations/parts/part.store.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import type { ClusterMembersInput } from './cluster.inputs.js';

/** What joins or leaves a cluster, and the column of a membership that names it. */
export interface MemberIds {
  kind: 'recommendationId' | 'partId';
  ids: string[];
}

/** Finds the recommendations, or the parts, that shall join or leave a cluster. */
@Injectable()
export class ClusterTargets {
  constructor(
    private readonly targets: TargetResolver,
    private readonly parts: PartStore,
    private readonly writer: Writer,
  ) {}

  /** INVALID unless exactly one way is used. */
  async resolve(actor: Actor, { targets, partIds }: ClusterMembersInput): Promise<MemberIds> {
    if ((targets != null) === (partIds != null)) {
      throw new UserError('INVALID', 'Give either targets or partIds.', ['input']);
    }
    const found = partIds
      ? await this.parts.getAll(actor, partIds, ['input', 'partIds'])
      : await this.targets.resolve(actor, targets!, ['input', 'targets']);
    return { kind: partIds ? 'partId' : 'recommendationId', ids: found.map(({ id }) => id) };
  }

  /** CONFLICT where a whole and a part of it would be in one cluster: the part is there with the whole. */
  async mustNotMeet(clusterId: string, { kind, ids }: MemberIds): Promise<void> {
    if (ids.length === 0) return;
    const theirs = kind === 'partId' ? sql`p.id` : sql`p.recommendation_id`;
    const present =
      kind === 'partId' ? sql`m.recommendation_id = p.recommendation_id` : sql`m.part_id = p.id`;
    const [pair] = await this.writer.rows<{ id: string; label: string; recommendationId: string }>(sql`
      select p.id, p.label, p.recommendation_id as "recommendationId"
      from recommendation_part p join cluster_membership m on ${present}
      where ${theirs} in (${join(ids)}) and m.cluster_id = ${clusterId} and m.left_at is null and p.archived_at is null
      order by p.id limit 1`);
    if (!pair) return;
    const { id, label, recommendationId } = pair;
    throw kind === 'partId'
      ? new UserError('CONFLICT', `${recommendationId} is in this cluster, and ${label} (${id}) with it.`, [
          'input',
          'partIds',
        ])
      : new UserError(
          'CONFLICT',
          `${label} (${id}) of ${recommendationId} is in this cluster by itself: take it out first.`,
          ['input', 'targets'],
        );
  }
}
