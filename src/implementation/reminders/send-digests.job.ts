import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { Jobs } from '../../platform/scheduler/job.js';
import { DigestDelivery } from './digest-delivery.js';
import { DigestLedger } from './digest-ledger.js';
import { SendMails } from './send-mails.job.js';

/** Sends the day's reminders that are ready. */
@Injectable()
export class SendDigests extends SendMails {
  readonly name = 'reminders.send';
  readonly purpose = 'Sends the reminders that are ready, and again those that did not get through.';

  constructor(jobs: Jobs, ledger: DigestLedger, delivery: DigestDelivery, mailbox: Mailbox) {
    super(jobs, { ledger, delivery }, mailbox);
  }
}
