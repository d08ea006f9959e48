import { Module } from '@nestjs/common';
import { ReminderSources } from './reminder-source.js';

/** What is due is told to those whose task it is. A feature that knows of something due imports this and adds a source. */
@Module({
  providers: [ReminderSources],
  exports: [ReminderSources],
})
export class RemindersModule {}
