import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { Job, Jobs, type Turn } from '../../platform/scheduler/job.js';
import { EscalationHours } from './escalation-hours.js';
import { EscalationQueue } from './escalation-queue.js';

/** From the hour that a country has chosen for its mails: writes down whom to tell that institutions do not answer. */
@Injectable()
export class Escalate extends Job {
  readonly name = 'rounds.escalate';
  readonly purpose =
    'Makes mails ready to validators, heads and chairs about institutions that do not answer in reporting rounds.';
  readonly everyMinutes = 15;

  constructor(
    jobs: Jobs,
    private readonly hours: EscalationHours,
    private readonly queue: EscalationQueue,
    private readonly mailbox: Mailbox,
  ) {
    super(jobs);
  }

  async run({ author, signal }: Turn): Promise<void> {
    // What nobody can be sent would be old news on the day that mail is set up.
    if (this.mailbox.sender === null) return;
    const failures: unknown[] = [];
    for (const { countryCode, today } of await this.hours.now()) {
      if (signal.aborted) return;
      // What goes wrong in one country keeps nobody of another from being written to.
      await this.queue.queue(author, countryCode, today).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  }
}
