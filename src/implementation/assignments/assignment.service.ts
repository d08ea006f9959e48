import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { PartStore } from '../../recommendations/parts/part.store.js';
import { ClusterKeeper } from '../clusters/cluster-keeper.js';
import { TargetResolver } from '../portfolio/recommendation-targets.js';
import { Assigning } from './assigning.js';
import type { Terms } from './assignment-plan.js';
import { clusterAssigned, partsAssigned, recommendationsAssigned } from './assignment.events.js';
import type {
  AssignClusterInput,
  AssignPartsInput,
  AssignRecommendationsInput,
} from './assignment.inputs.js';
import type { AssignPayload } from './assignment.payloads.js';

/** Assigns recommendations, parts of them and clusters to institutions. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly assigning: Assigning,
    private readonly targets: TargetResolver,
    private readonly parts: PartStore,
    private readonly clusters: ClusterKeeper,
    private readonly events: Events,
  ) {}

  async assignRecommendations(actor: Actor, input: AssignRecommendationsInput): Promise<AssignPayload> {
    actor.must('assignments:write', { countryCode: actor.ownCountry });
    const targets = await this.targets.resolve(actor, input.targets, ['input', 'targets']);
    const ids = targets.map(({ id }) => id);
    const terms = termsOf(input);
    const result = await this.assigning.assign(actor, 'recommendationId', ids, terms);
    if (result.changedCount) {
      const counts = { changed: result.changedCount, unchanged: result.unchangedCount ?? 0 };
      this.events.publish(recommendationsAssigned(actor.ownCountry, terms, counts));
    }
    return result;
  }

  async assignParts(actor: Actor, input: AssignPartsInput): Promise<AssignPayload> {
    actor.must('assignments:write', { countryCode: actor.ownCountry });
    const parts = await this.parts.getAll(actor, input.partIds, ['input', 'partIds']);
    const terms = termsOf(input);
    const result = await this.assigning.assign(
      actor,
      'partId',
      parts.map(({ id }) => id),
      terms,
    );
    if (result.changedCount) {
      const counts = { changed: result.changedCount, unchanged: result.unchangedCount ?? 0 };
      this.events.publish(partsAssigned(actor.ownCountry, terms, counts));
    }
    return result;
  }

  async assignCluster(actor: Actor, input: AssignClusterInput): Promise<AssignPayload> {
    const cluster = await this.clusters.hold(actor, input.clusterId);
    actor.must('assignments:write', cluster);
    const terms = termsOf(input);
    const result = await this.assigning.assign(actor, 'clusterId', [cluster.id], terms);
    if (result.changedCount) this.events.publish(clusterAssigned(cluster.countryCode, cluster.id, terms));
    return result;
  }
}

function termsOf(input: AssignRecommendationsInput | AssignPartsInput | AssignClusterInput): Terms {
  return {
    institutionId: input.institutionId,
    role: input.role,
    implementBy: input.implementBy ?? null,
    instruction: input.instruction?.trim() || null,
  };
}
