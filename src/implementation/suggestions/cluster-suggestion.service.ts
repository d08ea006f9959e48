import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { ClusterKeeper } from '../clusters/cluster-keeper.js';
import { ClusterMembersService } from '../clusters/cluster-members.service.js';
import { ClusterSuggestion } from './cluster-suggestion.entity.js';
import { SuggestionDecisions, type Deciding } from './suggestion-decisions.js';
import { clusterSuggestionsAccepted, clusterSuggestionsDismissed } from './suggestion.events.js';
import type { AcceptClusterSuggestionsInput, DismissClusterSuggestionsInput } from './suggestion.inputs.js';
import type { ClusterSuggestionsPayload } from './suggestion.payloads.js';

/** A coordinator takes suggested members into clusters, or says that they do not belong there. */
@Injectable()
export class ClusterSuggestionService {
  constructor(
    private readonly decisions: SuggestionDecisions,
    private readonly clusters: ClusterKeeper,
    private readonly members: ClusterMembersService,
    private readonly events: Events,
  ) {}

  /** A recommendation that is in a cluster by now stays there: CONFLICT. */
  async accept(actor: Actor, input: AcceptClusterSuggestionsInput): Promise<ClusterSuggestionsPayload> {
    actor.must('suggestions:decide', { countryCode: actor.ownCountry });
    const { all, open } = await this.decisions.read(
      actor,
      ClusterSuggestion,
      'cluster_suggestion',
      input.suggestions,
      'ACCEPTED',
    );
    mustBeOneEach(open);
    await this.mustBeFree(open);
    for (const [clusterId, ids] of byCluster(open))
      await this.members.add(actor, { clusterId, targets: { ids } });
    await this.decisions.decide(actor, ClusterSuggestion, open, 'ACCEPTED');
    if (open.length > 0) this.events.publish(clusterSuggestionsAccepted(open.map((one) => one.suggestion)));
    return { suggestions: all, changedCount: open.length, unchangedCount: all.length - open.length };
  }

  async dismiss(actor: Actor, input: DismissClusterSuggestionsInput): Promise<ClusterSuggestionsPayload> {
    actor.must('suggestions:decide', { countryCode: actor.ownCountry });
    const { all, open } = await this.decisions.read(
      actor,
      ClusterSuggestion,
      'cluster_suggestion',
      input.suggestions,
      'DISMISSED',
    );
    await this.decisions.decide(actor, ClusterSuggestion, open, 'DISMISSED');
    if (open.length > 0) this.events.publish(clusterSuggestionsDismissed(open.map((one) => one.suggestion)));
    return { suggestions: all, changedCount: open.length, unchangedCount: all.length - open.length };
  }

  private async mustBeFree(open: readonly Deciding<ClusterSuggestion>[]): Promise<void> {
    const ids = open.map(({ suggestion }) => suggestion.recommendationId);
    const stays = await this.clusters.memberships({ kind: 'recommendationId', ids });
    const taken = new Map(stays.map(({ recommendationId, clusterId }) => [recommendationId, clusterId]));
    for (const { suggestion, path } of open) {
      const clusterId = taken.get(suggestion.recommendationId);
      if (clusterId === undefined) continue;
      throw new UserError(
        'CONFLICT',
        `${suggestion.recommendationId} is in the cluster ${clusterId} by now. Take it out of it first, or dismiss this.`,
        path,
      );
    }
  }
}

/** A recommendation is in one cluster at a time. */
function mustBeOneEach(open: readonly Deciding<ClusterSuggestion>[]): void {
  const met = new Set<string>();
  for (const { suggestion, path } of open) {
    if (met.has(suggestion.recommendationId)) {
      throw new UserError(
        'INVALID',
        `${suggestion.recommendationId} can join one cluster only: accept one of its suggestions.`,
        path,
      );
    }
    met.add(suggestion.recommendationId);
  }
}

function byCluster(open: readonly Deciding<ClusterSuggestion>[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { suggestion } of open) {
    const { clusterId, recommendationId } = suggestion;
    ids.set(clusterId, [...(ids.get(clusterId) ?? []), recommendationId]);
  }
  return ids;
}
