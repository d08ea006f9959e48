import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Ctx } from '../../platform/graphql/context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { CorrectionService } from './correction.service.js';
import { RecommendationEntryService } from './recommendation-entry.service.js';
import { Recommendation } from './recommendation.entity.js';
import { CorrectRecommendationInput, EnterRecommendationInput } from './recommendation.inputs.js';
import { RecommendationLoader } from './recommendation.loader.js';
import { RecommendationPayload } from './recommendation.payload.js';

@Resolver(() => Recommendation)
export class RecommendationResolver implements OnModuleInit {
  constructor(
    private readonly loader: RecommendationLoader,
    private readonly nodes: NodeRegistry,
    private readonly entry: RecommendationEntryService,
    private readonly correction: CorrectionService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('rec', 'Recommendation', (id, context) => this.loader.load(context, id));
  }

  @Query(() => Recommendation, {
    nullable: true,
    description: 'A recommendation by its id; null when it does not exist or you may not see it.',
  })
  @Public()
  recommendation(
    @Args('id', { type: () => ID, description: '`rec_01j…`.' }) id: string,
    @Ctx() context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.loader.load(context, id);
  }

  @Mutation(() => RecommendationPayload, {
    nullable: true,
    description:
      'Enters a recommendation that no import brings. Its tags are the country’s own. One that looks the same in the same document is listed as a possible duplicate.',
  })
  @Allow('source:write')
  async enterRecommendation(
    @Acting() actor: Actor,
    @Args('input') input: EnterRecommendationInput,
  ): Promise<RecommendationPayload> {
    return { recommendation: await this.entry.enter(actor, input) };
  }

  @Mutation(() => RecommendationPayload, {
    nullable: true,
    description:
      'Corrects what the source says, each change kept as a revision. A correction of an imported recommendation stands until its source changes.',
  })
  @Allow('source:write')
  async correctRecommendation(
    @Acting() actor: Actor,
    @Args('input') input: CorrectRecommendationInput,
  ): Promise<RecommendationPayload> {
    return { recommendation: await this.correction.correct(actor, input) };
  }
}
