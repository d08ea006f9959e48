import { Args, Field, Int, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../recommendations/recommendation.loader.js';
import { TagRecommendationsInput } from './tag.inputs.js';
import { TagService } from './tag.service.js';

@ObjectType({ description: 'What became of the recommendations named.' })
export class TagRecommendationsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were so already.' })
  unchangedCount?: number | null;

  changedIds?: string[] | null;
}

@Resolver(() => TagRecommendationsPayload)
export class TagResolver {
  constructor(
    private readonly tags: TagService,
    private readonly recommendations: RecommendationLoader,
  ) {}

  @Mutation(() => TagRecommendationsPayload, {
    nullable: true,
    description: 'Sets tags of the country on recommendations, beside those of the source.',
  })
  @Allow('tags:write')
  tagRecommendations(
    @Acting() actor: Actor,
    @Args('input') input: TagRecommendationsInput,
  ): Promise<TagRecommendationsPayload> {
    return this.tags.tag(actor, input);
  }

  @Mutation(() => TagRecommendationsPayload, {
    nullable: true,
    description: 'Takes tags of the country away. Those of the source stay.',
  })
  @Allow('tags:write')
  untagRecommendations(
    @Acting() actor: Actor,
    @Args('input') input: TagRecommendationsInput,
  ): Promise<TagRecommendationsPayload> {
    return this.tags.untag(actor, input);
  }

  @ResolveField(() => [Recommendation], { nullable: true, description: 'Those that changed.' })
  async changed(
    { changedIds }: TagRecommendationsPayload,
    _: unknown,
    context: ActorContext,
  ): Promise<(Recommendation | null)[] | null> {
    return changedIds ? Promise.all(changedIds.map((id) => this.recommendations.load(context, id))) : null;
  }
}
