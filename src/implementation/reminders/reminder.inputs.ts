import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { OptionalTextField, VersionField } from '../../platform/graphql/input-fields.js';
import { ReminderKindEnum, type ReminderKind } from './reminder-kind.js';
import { ReminderFrequencyEnum, type ReminderFrequency } from './reminder-preferences.entity.js';
import { WeekdayEnum, type Weekday } from './reminder-schedule.entity.js';

/** When a country reminds its people. */
@InputType({ description: 'When a country reminds its people; what you leave out stays.' })
export class ConfigureRemindersInput {
  @OptionalTextField(
    'The country. An administrator gives it; a coordinator leaves it out: it is the own one.',
    64,
  )
  countryCode?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Days before the due day on which it is told, such as `[14, 7, 0, -7]`: 0 is the day itself, numbers below 0 lie after it. One to twelve different ones, from 365 before to 365 after.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1, {
    message: 'daysBefore names at least one day; who wants no mails says so for themselves',
  })
  @ArrayMaxSize(12)
  @ArrayUnique({ message: 'daysBefore names each day once' })
  @IsInt({ each: true })
  @Min(-365, { each: true })
  @Max(365, { each: true })
  daysBefore?: number[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hour from which the day’s mails are sent, in the country’s time zone: 0 to 23.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(23)
  hour?: number | null;

  @Field(() => WeekdayEnum, {
    nullable: true,
    description: 'Day of the mail for those who want one a week.',
  })
  @IsOptional()
  @IsIn(Object.keys(WeekdayEnum))
  weeklyOn?: Weekday | null;

  @VersionField('The version you read, 0 where nothing was configured; an edit of an older one is refused.')
  version: number;
}

/** Of what, and how often, you want to be reminded. */
@InputType({ description: 'Of what, and how often, you want to be reminded by mail.' })
export class ChangeMyRemindersInput {
  @Field(() => ReminderFrequencyEnum, { description: 'How often.' })
  @IsIn(Object.keys(ReminderFrequencyEnum))
  frequency: ReminderFrequency;

  @Field(() => [ReminderKindEnum], { description: 'Of what not; empty: of everything.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsIn(Object.keys(ReminderKindEnum), { each: true })
  mutedKinds: ReminderKind[];

  @VersionField('The `version` of your reminders that you read; changing an older one is refused.')
  version: number;
}
