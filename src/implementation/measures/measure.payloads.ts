import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Measure } from './measure.entities.js';

/** The measure as it is now. */
@ObjectType({ description: 'The measure as it is now, or why nothing was done.' })
export class MeasurePayload extends Payload {
  @Field(() => Measure, { nullable: true, description: 'The measure; null where nothing was done.' })
  measure?: Measure | null;
}

/** What became of links. */
@ObjectType({ description: 'The measure, and how many links were changed.' })
export class MeasureItemsPayload extends MeasurePayload {
  @Field(() => Int, { nullable: true, description: 'How many links were made or taken away.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were already as you want them.' })
  unchangedCount?: number | null;
}
