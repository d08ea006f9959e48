import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { Job, Jobs, type Turn } from '../../platform/scheduler/job.js';
import { DigestQueue } from './digest-queue.js';
import { SchedulesQuery } from './schedules.query.js';

/** Once a day for each country, from its hour on: writes down what its people are to be told. */
@Injectable()
export class QueueDigests extends Job {
  readonly name = 'reminders.queue';
  readonly purpose =
    'Makes the day’s reminders ready, country by country, from the hour that each has chosen.';
  readonly everyMinutes = 5;

  constructor(
    jobs: Jobs,
    private readonly schedules: SchedulesQuery,
    private readonly queue: DigestQueue,
    private readonly mailbox: Mailbox,
  ) {
    super(jobs);
  }

  async run({ author, signal }: Turn): Promise<void> {
    // What nobody can be sent would be old news on the day that mail is set up.
    if (this.mailbox.sender === null) return;
    const failures: unknown[] = [];
    for (const country of await this.schedules.ofCountriesWithPeople()) {
      if (signal.aborted) return;
      if (!this.queue.isDue(country)) continue;
      // What goes wrong in one country keeps nobody of another from being reminded.
      await this.queue.queue(author, country).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  }
}
