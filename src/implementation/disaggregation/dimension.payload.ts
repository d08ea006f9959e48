import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { DisaggregationDimension } from './dimension.entity.js';

/** The dimension as it is now. */
@ObjectType({ description: 'The dimension as it is now, or why nothing was done.' })
export class DimensionPayload extends Payload {
  @Field(() => DisaggregationDimension, {
    nullable: true,
    description: 'The dimension; null where nothing was done.',
  })
  dimension?: DisaggregationDimension | null;
}
