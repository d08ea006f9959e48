import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Country } from '../../reference/countries/country.entity.js';

/** In the order of ISO 8601: Monday is the first. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WeekdayEnum = graphqlEnum<Weekday>('Weekday', 'A day of the week.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});

/** When a country reminds its people. */
@Entity()
@ObjectType({ description: 'When a country reminds its people of what is due.' })
export class ReminderSchedule {
  @ForeignKey(() => Country) @TextColumn({ primary: true }) countryCode: string;

  @JsonColumn()
  @Field(() => [Int], {
    description:
      'Days before the due day on which it is told, the earliest first; 0 is the day itself, numbers below 0 lie after it. Each is told once.',
  })
  daysBefore: number[];

  @IntColumn()
  @Field(() => Int, {
    description: 'Hour from which the day’s mails are sent, in the country’s time zone: 0 to 23.',
  })
  hour: number;

  @EnumColumn()
  @Field(() => WeekdayEnum, { description: 'Day of the mail for those who want one a week.' })
  weeklyOn: Weekday;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you configure it; 0 while the country has configured nothing.',
  })
  version: number;
}

/** The last day for which a country's reminders were made ready. */
@Entity()
export class ReminderDay {
  @ForeignKey(() => Country) @TextColumn({ primary: true }) countryCode: string;
  @DateColumn() queuedOn: string;
}

/** What holds for a country that has configured nothing. */
export function usualSchedule(countryCode: string): ReminderSchedule {
  return Object.assign(new ReminderSchedule(), {
    countryCode,
    daysBefore: [14, 7, 0, -7],
    hour: 7,
    weeklyOn: 'MONDAY',
    version: 0,
  });
}
