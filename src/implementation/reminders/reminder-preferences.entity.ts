import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey } from 'typeorm';
import { EnumColumn, IntColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { User } from '../../people/users/user.entity.js';
import { ReminderKindEnum, type ReminderKind } from './reminder-kind.js';

export type ReminderFrequency = 'DAILY' | 'WEEKLY' | 'NONE';
export const ReminderFrequencyEnum = graphqlEnum<ReminderFrequency>(
  'ReminderFrequency',
  'How often a person is reminded by mail.',
  {
    DAILY: 'One mail a day at most; none on a day on which nothing is due.',
    WEEKLY: 'One mail a week at most, on the country’s day.',
    NONE: 'No mails.',
  },
);

/** Of what, and how often, a person wants to be reminded. No row: daily, of everything. */
@Entity()
@ObjectType({ description: 'Of what, and how often, a person wants to be reminded by mail.' })
export class ReminderPreferences {
  @ForeignKey(() => User) @TextColumn({ primary: true }) userId: string;

  @EnumColumn()
  @Field(() => ReminderFrequencyEnum, { description: 'How often.' })
  frequency: ReminderFrequency;

  @JsonColumn()
  @Field(() => [ReminderKindEnum], { description: 'Of what not; empty: of everything.' })
  mutedKinds: ReminderKind[];

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you change them; 0 while you have chosen nothing.' })
  version: number;
}

/** What holds for a person who has chosen nothing. */
export function usualPreferences(userId: string): ReminderPreferences {
  return Object.assign(new ReminderPreferences(), { userId, frequency: 'DAILY', mutedKinds: [], version: 0 });
}
