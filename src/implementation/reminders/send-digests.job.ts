import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { Job, Jobs, type Turn } from '../../platform/scheduler/job.js';
import { DigestDelivery } from './digest-delivery.js';
import { DigestLedger } from './digest-ledger.js';

/** Sends what is ready, and again what did not get through. */
@Injectable()
export class SendDigests extends Job {
  readonly name = 'reminders.send';
  readonly purpose = 'Sends the reminders that are ready, and again those that did not get through.';
  readonly everyMinutes = 1;

  constructor(
    jobs: Jobs,
    private readonly ledger: DigestLedger,
    private readonly delivery: DigestDelivery,
    private readonly mailbox: Mailbox,
  ) {
    super(jobs);
  }

  /** Fails where the mail server cannot be reached: the next run is later, and the job's row says why. */
  async run({ author, signal }: Turn): Promise<void> {
    if (this.mailbox.sender === null) return;
    for (;;) {
      const ids = await this.ledger.ready();
      if (ids.length === 0) return;
      for (const id of ids) {
        if (signal.aborted) return;
        await this.delivery.deliver(author, id);
      }
    }
  }
}
