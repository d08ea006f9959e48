import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { PartChangeService } from './part-change.service.js';
import { ChangePartInput, RejoinPartsInput, SplitRecommendationInput } from './part.inputs.js';
import { PartPayload, RecommendationPartsPayload } from './part.payloads.js';
import { SplittingService } from './splitting.service.js';

/** The door to the parts of recommendations. */
@Resolver()
export class PartResolver {
  constructor(
    private readonly splitting: SplittingService,
    private readonly changes: PartChangeService,
  ) {}

  @Mutation(() => RecommendationPartsPayload, {
    nullable: true,
    description:
      'Splits a recommendation into the several things that it asks for. Each part then has assignments and a status of its own, and the status of the whole follows from them. Not for a merged or a withdrawn recommendation.',
  })
  @Allow('parts:write')
  splitRecommendation(
    @Args('input') input: SplitRecommendationInput,
    @Acting() actor: Actor,
  ): Promise<RecommendationPartsPayload> {
    return this.splitting.split(actor, input);
  }

  @Mutation(() => PartPayload, {
    nullable: true,
    description: 'Names one part otherwise, or changes its text; only while nothing hangs on it.',
  })
  @Allow('parts:write')
  changePart(@Args('input') input: ChangePartInput, @Acting() actor: Actor): Promise<PartPayload> {
    return this.changes.change(actor, input);
  }

  @Mutation(() => RecommendationPartsPayload, {
    nullable: true,
    description:
      'Undoes a split, only while nothing hangs on its parts. They stay under their ids, archived.',
  })
  @Allow('parts:write')
  rejoinParts(
    @Args('input') input: RejoinPartsInput,
    @Acting() actor: Actor,
  ): Promise<RecommendationPartsPayload> {
    return this.splitting.rejoin(actor, input);
  }
}
