import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { RecommendationLink } from './link.entity.js';

/** What became of links. */
@ObjectType({ description: 'The links as they are now, or why nothing was done.' })
export class RecommendationLinksPayload extends Payload {
  @Field(() => [RecommendationLink], {
    nullable: true,
    description: 'Each link that was named, once, in the order given; null where nothing was done.',
  })
  links?: RecommendationLink[] | null;

  @Field(() => Int, { nullable: true, description: 'How many were made, or ended, now.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as they should be already.' })
  unchangedCount?: number | null;
}
