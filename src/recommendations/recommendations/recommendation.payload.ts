import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Recommendation } from './recommendation.entity.js';

@ObjectType({ description: 'The recommendation as it stands now.' })
export class RecommendationPayload extends Payload {
  @Field(() => Recommendation, {
    nullable: true,
    description: 'The recommendation; null where it was refused.',
  })
  recommendation?: Recommendation | null;
}
