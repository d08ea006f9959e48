import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';

/** How many recommendations are otherwise than before. */
@ObjectType({ description: 'How many recommendations are otherwise than before, or why nothing was done.' })
export class FollowUpPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were so already.' })
  unchangedCount?: number | null;
}
