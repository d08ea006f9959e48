import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, type ConnectionOf, type Edge } from '../../platform/graphql/connection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import type { Search } from './search-match.js';

/** One recommendation of a page, with its place in the list. */
@ObjectType({ description: 'One recommendation of a page, with its cursor and where the search found it.' })
export class RecommendationEdge implements Edge<Recommendation> {
  @Field({ description: 'Where this row stands in the list: pass it as `after`.' })
  cursor: string;

  @Field(() => Recommendation, { description: 'The recommendation.' })
  node: Recommendation;

  /** What was looked for, so that the snippet can be cut. */
  search: Search | null;
}

/** A page of recommendations. */
@ObjectType({ description: 'A page of recommendations that you may see.' })
export class RecommendationConnection implements ConnectionOf<Recommendation> {
  @Field(() => [Recommendation], { description: 'The recommendations of this page.' })
  nodes: Recommendation[];

  @Field(() => [RecommendationEdge], {
    description: 'The recommendations of this page, each with its cursor and where the search found it.',
  })
  edges: RecommendationEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many recommendations you may see match, over all pages.' })
  totalCount: number;
}
