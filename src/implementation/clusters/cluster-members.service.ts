import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { Cluster, ClusterMembership } from './cluster.entity.js';
import { recommendationsClustered, recommendationsUnclustered } from './cluster.events.js';
import type { ClusterMembersInput } from './cluster.inputs.js';
import { ClusterKeeper } from './cluster-keeper.js';
import { ClusterTargets, type MemberIds } from './cluster-targets.js';
import type { ClusterMembersPayload, MovedFrom } from './cluster.payloads.js';

/** Puts recommendations, or parts of them, into a cluster and takes them out; each is in one at a time, each stay dated. */
@Injectable()
export class ClusterMembersService {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly keeper: ClusterKeeper,
    private readonly targets: ClusterTargets,
  ) {}

  async add(actor: Actor, input: ClusterMembersInput): Promise<ClusterMembersPayload> {
    const { cluster, kind, ids, present } = await this.subject(actor, input);
    await this.targets.mustNotMeet(cluster.id, { kind, ids });
    const elsewhere = present.filter(({ clusterId }) => clusterId !== cluster.id);
    const here = new Set(
      present.filter(({ clusterId }) => clusterId === cluster.id).map((stay) => stay[kind]),
    );
    const joining = ids.filter((id) => !here.has(id));
    const at = this.clock.now();
    await this.writer.changeAll(ClusterMembership, elsewhere, { leftAt: at });
    await this.writer.add(
      ClusterMembership,
      joining.map((id) => ({
        id: newId('cme'),
        countryCode: cluster.countryCode,
        clusterId: cluster.id,
        recommendationId: null,
        partId: null,
        [kind]: id,
        joinedAt: at,
        leftAt: null,
      })),
    );
    if (joining.length > 0) {
      this.events.publish(recommendationsClustered(cluster, joining.length, elsewhere.length));
    }
    return {
      cluster,
      changedCount: joining.length,
      unchangedCount: here.size,
      movedFrom: await this.movedFrom(elsewhere),
    };
  }

  async remove(actor: Actor, input: ClusterMembersInput): Promise<ClusterMembersPayload> {
    const { cluster, ids, present } = await this.subject(actor, input);
    const leaving = present.filter(({ clusterId }) => clusterId === cluster.id);
    await this.writer.changeAll(ClusterMembership, leaving, { leftAt: this.clock.now() });
    if (leaving.length > 0) this.events.publish(recommendationsUnclustered(cluster, leaving.length));
    return {
      cluster,
      changedCount: leaving.length,
      unchangedCount: ids.length - leaving.length,
      movedFrom: [],
    };
  }

  private async subject(
    actor: Actor,
    input: ClusterMembersInput,
  ): Promise<MemberIds & { cluster: Cluster; present: ClusterMembership[] }> {
    const cluster = await this.keeper.hold(actor, input.clusterId);
    actor.must('clusters:write', cluster);
    const members = await this.targets.resolve(actor, input);
    return { cluster, ...members, present: await this.keeper.memberships(members) };
  }

  private async movedFrom(left: ClusterMembership[]): Promise<MovedFrom[]> {
    const counts = new Map<string, number>();
    for (const { clusterId } of left) counts.set(clusterId, (counts.get(clusterId) ?? 0) + 1);
    const clusters = await this.writer.findMany(Cluster, [...counts.keys()]);
    return clusters
      .map((cluster) => ({ cluster, count: counts.get(cluster.id) ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.cluster.nameSort < b.cluster.nameSort ? -1 : 1));
  }
}
