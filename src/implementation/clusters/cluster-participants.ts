import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Cluster } from './cluster.entity.js';

/** Something that hangs on a cluster and ends when it is dissolved, in the same unit of work. */
export interface ClusterParticipant {
  clusterArchived(actor: Actor, cluster: Cluster): Promise<void>;
}

/** Knows who must hear of a cluster's end; clusters themselves name none of them. */
@Injectable()
export class ClusterParticipants {
  private readonly participants: ClusterParticipant[] = [];

  register(participant: ClusterParticipant): void {
    this.participants.push(participant);
  }

  async clusterArchived(actor: Actor, cluster: Cluster): Promise<void> {
    for (const participant of this.participants) await participant.clusterArchived(actor, cluster);
  }
}
