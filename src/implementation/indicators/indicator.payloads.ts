import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Indicator, Measurement } from './indicator.entities.js';

/** The indicator as it is now. */
@ObjectType({ description: 'The indicator as it is now, or why nothing was done.' })
export class IndicatorPayload extends Payload {
  @Field(() => Indicator, { nullable: true, description: 'The indicator; null where nothing was done.' })
  indicator?: Indicator | null;
}

/** The measurement and its indicator. */
@ObjectType({ description: 'The measurement that was recorded, or why nothing was done.' })
export class RecordMeasurementPayload extends IndicatorPayload {
  @Field(() => Measurement, {
    nullable: true,
    description: 'The measurement; null where nothing was done.',
  })
  measurement?: Measurement | null;
}
