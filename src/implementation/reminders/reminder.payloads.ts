import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ReminderPreferences } from './reminder-preferences.entity.js';
import { ReminderSchedule } from './reminder-schedule.entity.js';

@ObjectType({ description: 'When the country reminds now, or why nothing was done.' })
export class ConfigureRemindersPayload extends Payload {
  @Field(() => ReminderSchedule, {
    nullable: true,
    description: 'The schedule; null where nothing was done.',
  })
  schedule?: ReminderSchedule | null;
}

@ObjectType({ description: 'Of what and how often you are reminded now, or why nothing was done.' })
export class ChangeMyRemindersPayload extends Payload {
  @Field(() => ReminderPreferences, { nullable: true, description: 'Null where nothing was done.' })
  reminders?: ReminderPreferences | null;
}
