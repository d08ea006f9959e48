import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ClusterMembership } from './cluster.entity.js';
import { clusterArchived } from './cluster.events.js';
import type { ArchiveClusterInput } from './cluster.inputs.js';
import { ClusterKeeper } from './cluster-keeper.js';
import { membershipsOf } from './cluster-memberships.sql.js';
import { ClusterParticipants } from './cluster-participants.js';
import type { ArchiveClusterPayload } from './cluster.payloads.js';

/** Dissolves a cluster with everything that hangs on it. */
@Injectable()
export class ClusterArchiving {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly keeper: ClusterKeeper,
    private readonly participants: ClusterParticipants,
  ) {}

  async archive(actor: Actor, input: ArchiveClusterInput): Promise<ArchiveClusterPayload> {
    const cluster = await this.keeper.hold(actor, input.clusterId);
    actor.must('clusters:write', cluster);
    mustStandAt(cluster, input.version);
    const at = this.clock.now();
    await this.writer.change(cluster, { archivedAt: at });
    const members = await this.writer.rows<ClusterMembership>(membershipsOf(cluster.id));
    await this.writer.changeAll(ClusterMembership, members, { leftAt: at });
    await this.participants.clusterArchived(actor, cluster);
    this.events.publish(clusterArchived(cluster, members.length));
    return { cluster, endedMembershipCount: members.length };
  }
}
