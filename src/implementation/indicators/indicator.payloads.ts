import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Indicator } from './indicator.entities.js';
import { Measurement } from './measurement.entity.js';

/** The indicator as it is now. */
@ObjectType({ description: 'The indicator as it is now, or why nothing was done.' })
export class IndicatorPayload extends Payload {
  @Field(() => Indicator, { nullable: true, description: 'The indicator; null where nothing was done.' })
  indicator?: Indicator | null;
}

/** What was recorded, and its indicator. */
@ObjectType({ description: 'What was recorded, or why nothing was done.' })
export class RecordMeasurementPayload extends IndicatorPayload {
  @Field(() => Measurement, {
    nullable: true,
    description: 'The total; null where only breakdowns were given, or nothing was done.',
  })
  measurement?: Measurement | null;

  @Field(() => [Measurement], {
    nullable: true,
    description:
      'The total first, if there is one, then the breakdowns as given; null where nothing was done.',
  })
  measurements?: Measurement[] | null;
}

/** What was withdrawn, and its indicator as it stands without it. */
@ObjectType({ description: 'What was withdrawn, or why nothing was done.' })
export class WithdrawMeasurementPayload extends IndicatorPayload {
  @Field(() => Measurement, { nullable: true, description: 'The value; null where nothing was done.' })
  measurement?: Measurement | null;
}
