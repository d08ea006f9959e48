import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { RecommendationPayload } from '../recommendations/recommendation.payload.js';
import { RecommendationPart } from './part.entity.js';

/** A recommendation with the parts that it has now. */
@ObjectType({ description: 'The recommendation and the parts that it has now, or why nothing was done.' })
export class RecommendationPartsPayload extends RecommendationPayload {
  @Field(() => [RecommendationPart], {
    nullable: true,
    description: 'Its parts in their order; empty where it is one again, null where nothing was done.',
  })
  parts?: RecommendationPart[] | null;
}

/** One part as it is now. */
@ObjectType({ description: 'The part as it is now, or why nothing was done.' })
export class PartPayload extends Payload {
  @Field(() => RecommendationPart, { nullable: true, description: 'The part; null where nothing was done.' })
  part?: RecommendationPart | null;
}
