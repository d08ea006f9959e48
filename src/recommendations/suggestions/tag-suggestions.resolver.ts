import { Args, Field, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../recommendations/recommendation.loader.js';
import { TagLearningService } from './tag-learning.service.js';
import { TagModel } from './tag-model.entities.js';
import { TagSuggester } from './tag-suggester.js';
import {
  AcceptTagSuggestionsInput,
  DismissTagSuggestionsInput,
  LearnTagTermsInput,
  SuggestTagsArgs,
} from './tag-suggestions.inputs.js';
import { TagSuggestionsLoader } from './tag-suggestions.loader.js';
import { TagSuggestionsReading } from './tag-suggestions.reading.js';
import { SuggestionsAccepting, SuggestionsDismissing } from './tag-suggestions.service.js';
import { TagSuggestions } from './tag-suggestions.view.js';

const NONE: ReadonlySet<string> = new Set();

@ObjectType({ description: 'What became of the suggestions named.' })
export class TagSuggestionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many were new.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were so already.' })
  unchangedCount?: number | null;

  recommendationId?: string | null;
}

@ObjectType({ description: 'What was learned, or why not.' })
export class LearnTagTermsPayload extends Payload {
  @Field(() => TagModel, { nullable: true, description: 'What is used from now on.' })
  model?: TagModel | null;
}

/** The door to suggested tags. */
@Resolver(() => TagSuggestionsPayload)
export class TagSuggestionsResolver {
  constructor(
    private readonly suggester: TagSuggester,
    private readonly reading: TagSuggestionsReading,
    private readonly accepting: SuggestionsAccepting,
    private readonly dismissing: SuggestionsDismissing,
    private readonly recommendations: RecommendationLoader,
  ) {}

  @Query(() => TagSuggestions, {
    nullable: true,
    description:
      'The tags that a text suggests that is not entered yet, such as a pasted one; null where nothing was learned in its language.',
  })
  @Allow('tags:write')
  async suggestTags(@Args() text: SuggestTagsArgs): Promise<TagSuggestions | null> {
    const [suggested] = await this.suggester.suggest([text]);
    return suggested ? this.reading.read(suggested, NONE) : null;
  }

  @Mutation(() => TagSuggestionsPayload, {
    nullable: true,
    description:
      'Makes suggested tags the country’s own: each says that it was suggested, how sure that was, and who accepted it.',
  })
  @Allow('tags:write')
  acceptTagSuggestions(
    @Args('input') input: AcceptTagSuggestionsInput,
    @Acting() actor: Actor,
  ): Promise<TagSuggestionsPayload> {
    return this.accepting.accept(actor, input);
  }

  @Mutation(() => TagSuggestionsPayload, {
    nullable: true,
    description: 'Dismisses suggested tags: they are not suggested for this recommendation again.',
  })
  @Allow('tags:write')
  dismissTagSuggestions(
    @Args('input') input: DismissTagSuggestionsInput,
    @Acting() actor: Actor,
  ): Promise<TagSuggestionsPayload> {
    return this.dismissing.dismiss(actor, input);
  }

  @ResolveField(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(
    { recommendationId }: TagSuggestionsPayload,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, recommendationId);
  }
}

/** The door to learning. */
@Resolver()
export class TagLearningResolver {
  constructor(private readonly learning: TagLearningService) {}

  @Mutation(() => LearnTagTermsPayload, {
    nullable: true,
    description:
      'Learns the key terms of tags anew from the imported records of a language, at most 20,000 of them, and measures on every tenth how often suggestions are right. It takes some seconds, and holds nobody up.',
  })
  @Allow('tags:learn')
  async learnTagTerms(
    @Args('input') { language }: LearnTagTermsInput,
    @Acting() actor: Actor,
  ): Promise<LearnTagTermsPayload> {
    return { model: await this.learning.learn(actor, language) };
  }
}

/** What the words of a recommendation suggest. */
@Resolver(() => Recommendation)
export class SuggestedTagsField {
  constructor(private readonly suggestions: TagSuggestionsLoader) {}

  @ResolveField(() => TagSuggestions, {
    nullable: true,
    description:
      'Tags that its text suggests, without those that it has and those that were dismissed; null for outsiders, and where nothing was learned in its language.',
  })
  suggestedTags({ id }: Recommendation, _: unknown, context: ActorContext): Promise<TagSuggestions | null> {
    return this.suggestions.load(context, id);
  }
}
