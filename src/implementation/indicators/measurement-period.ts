import { Field, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Indicator } from './indicator.entities.js';
import type { Period, PeriodState } from './measurement-schedule.js';

export const PeriodStateEnum = graphqlEnum<PeriodState>(
  'MeasurementPeriodState',
  'How a period of an indicator stands. Days are those of the country.',
  {
    MEASURED: 'A value, total or breakdown, speaks of a day in it.',
    DUE: 'It is under way or ends today, and nothing was measured in it yet.',
    OVERDUE: 'It has ended, and no value speaks of a day in it. A value may still be recorded.',
    TO_COME: 'It has not begun.',
    NOT_MEASURED: 'It ended without a value, and the indicator was given up since: nothing is due any more.',
  },
);

/** What lies between two due days of an indicator. Derived from the frequency and the measurements, never stored. */
@ObjectType({
  description:
    'What lies between two due days of an indicator: a value of a day in it is due at its end. Derived from the frequency and the measurements.',
})
export class MeasurementPeriod implements Period {
  @Field({ description: 'First day of the period (YYYY-MM-DD), the day after the due day before.' })
  periodFrom: string;

  @Field({ description: 'Last day of the period, on which its value is due (YYYY-MM-DD).' })
  dueOn: string;

  @Field(() => PeriodStateEnum, { description: 'How it stands.' })
  state: PeriodState;

  @Field(() => String, {
    nullable: true,
    description: 'Latest day in it that a value speaks of (YYYY-MM-DD); null where there is none.',
  })
  measuredOn: string | null;
}

/** A value that somebody owes. */
@ObjectType({
  description: 'A value that is due or overdue: one open period of one indicator.',
})
export class DueMeasurement {
  @Field(() => Indicator, { description: 'What is to be measured.' })
  indicator: Indicator;

  @Field({ description: 'First day of the period that the value is of (YYYY-MM-DD).' })
  periodFrom: string;

  @Field({ description: 'Last day of the period, on which the value is due (YYYY-MM-DD).' })
  dueOn: string;

  @Field(() => PeriodStateEnum, { description: '`DUE` or `OVERDUE`.' })
  state: PeriodState;
}
