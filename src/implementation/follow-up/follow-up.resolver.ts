import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { DecisionInForce } from './decision-in-force.js';
import { DecisionHistoryLoader, DecisionInForceLoader } from './decision.loaders.js';
import { DecisionService } from './decision.service.js';
import { FollowUpDecisionRecord } from './follow-up.entities.js';
import { DecideFollowUpInput } from './follow-up.inputs.js';
import { FollowUpPayload } from './follow-up.payloads.js';

/** The door to what the country will do about recommendations. */
@Resolver()
export class FollowUpMutations {
  constructor(private readonly decisions: DecisionService) {}

  @Mutation(() => FollowUpPayload, {
    nullable: true,
    description:
      'Decides what the country will do about recommendations. Doing it again with the same words changes nothing.',
  })
  @Allow('followUp:decide')
  decideFollowUp(
    @Args('input') input: DecideFollowUpInput,
    @Acting() actor: Actor,
  ): Promise<FollowUpPayload> {
    return this.decisions.decide(actor, input);
  }
}

/** What the country will do about a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationFollowUpFields {
  constructor(
    private readonly current: DecisionInForceLoader,
    private readonly history: DecisionHistoryLoader,
  ) {}

  @ResolveField(() => DecisionInForce, {
    nullable: true,
    description: 'What the country will do about it; null where that is not published.',
  })
  followUpDecision(
    recommendation: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<DecisionInForce | null> {
    return this.current.load(context, recommendation.id);
  }

  @ResolveField(() => [FollowUpDecisionRecord], {
    description: 'All that was decided about it, the latest first; empty where that is not published.',
  })
  followUpDecisions(
    recommendation: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<FollowUpDecisionRecord[]> {
    return this.history.load(context, recommendation.id);
  }
}
