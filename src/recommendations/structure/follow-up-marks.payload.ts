import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

@ObjectType({ description: 'What was marked.' })
export class MarkForFollowUpPayload extends Payload {
  @Field(() => [Recommendation], {
    nullable: true,
    description: 'What stands under these numbers, as it stands now; null where it was refused.',
  })
  recommendations?: Recommendation[] | null;

  @Field(() => Int, { nullable: true, description: 'How many were marked otherwise before.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were marked so already.' })
  unchangedCount?: number | null;
}
