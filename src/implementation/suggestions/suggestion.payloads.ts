import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { RecommendationLink } from '../../recommendations/links/link.entity.js';
import { ClusterSuggestion } from './cluster-suggestion.entity.js';
import { LinkSuggestion } from './link-suggestion.entity.js';
import { SimilarityRun } from './similarity-run.entity.js';

/** What a run found. */
@ObjectType({ description: 'What the comparison found, or why none was made.' })
export class FindSimilarRecommendationsPayload extends Payload {
  @Field(() => SimilarityRun, { nullable: true, description: 'The run; null where nothing was done.' })
  run?: SimilarityRun | null;
}

/** How many suggestions were decided. */
@ObjectType({ isAbstract: true })
abstract class DecidedPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many were decided now.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were decided just so already.' })
  unchangedCount?: number | null;
}

/** What became of suggested links. */
@ObjectType({ description: 'What became of suggested links, or why nothing was done.' })
export class LinkSuggestionsPayload extends DecidedPayload {
  @Field(() => [LinkSuggestion], {
    nullable: true,
    description: 'The suggestions, in the order given; null where nothing was done.',
  })
  suggestions?: LinkSuggestion[] | null;

  @Field(() => [RecommendationLink], {
    nullable: true,
    description: 'The links that were made of them now; none where they were dismissed.',
  })
  links?: RecommendationLink[] | null;
}

/** What became of suggested members. */
@ObjectType({ description: 'What became of suggested cluster members, or why nothing was done.' })
export class ClusterSuggestionsPayload extends DecidedPayload {
  @Field(() => [ClusterSuggestion], {
    nullable: true,
    description: 'The suggestions, in the order given; null where nothing was done.',
  })
  suggestions?: ClusterSuggestion[] | null;
}
