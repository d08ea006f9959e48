import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from 'luxon';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { DueRule } from './due-days.js';

export type FrequencyUnit = 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';
export const FrequencyUnitEnum = graphqlEnum<FrequencyUnit>(
  'FrequencyUnit',
  'In what the time between two measurements is counted.',
  { WEEK: 'Weeks.', MONTH: 'Months.', QUARTER: 'Quarters of a year.', YEAR: 'Years.' },
);

/** Nothing is measured more seldom than every 25 years. */
const MOST: Record<FrequencyUnit, number> = { WEEK: 1_300, MONTH: 300, QUARTER: 100, YEAR: 25 };

/** The first due day is at most so many years away. */
const YEARS_AWAY = 50;

/** How often an indicator is measured. */
@ObjectType({
  description:
    'How often an indicator is measured. Due days are counted from the first one, so they do not drift: 31 January, 28 or 29 February, 31 March.',
})
export class MeasuringFrequency implements DueRule {
  @Field(() => Int, { description: 'So many units lie between two due days; 1 or more.' })
  every: number;

  @Field(() => FrequencyUnitEnum, { description: 'The unit.' })
  unit: FrequencyUnit;

  @Field({ description: 'Day on which the first measurement is due (YYYY-MM-DD).' })
  firstDueOn: string;

  @Field(() => String, {
    nullable: true,
    description: 'No measurement is due after this day (YYYY-MM-DD); null without an end.',
  })
  lastDueOn: string | null;
}

/** Refuses what is no frequency: `INVALID` at its field. `today` is the day it is in the country. */
export function mustBeFrequency(rule: DueRule, today: string): void {
  const { every, unit, firstDueOn, lastDueOn } = rule;
  if (!Number.isSafeInteger(every) || every < 1 || every > MOST[unit]) {
    throw invalid('every', `Measure every 1 to ${MOST[unit]} units of ${unit}: ${every} is none.`);
  }
  const day = DateTime.fromISO(today, { zone: 'UTC' });
  const [earliest, latest] = [-YEARS_AWAY, YEARS_AWAY].map((years) => day.plus({ years }).toISODate());
  if (firstDueOn < (earliest as string) || firstDueOn > (latest as string)) {
    throw invalid('firstDueOn', `The first due day lies between ${earliest} and ${latest}.`);
  }
  if (lastDueOn !== null && lastDueOn < firstDueOn) {
    throw invalid('lastDueOn', `It ends on ${lastDueOn}, before the first measurement is due.`);
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', 'frequency', field]);
}
