import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { Jobs } from '../../platform/scheduler/job.js';
import { SendMails } from '../reminders/send-mails.job.js';
import { EscalationDelivery } from './escalation-delivery.js';
import { EscalationLedger } from './escalation-ledger.js';

/** Sends what is ready of the escalations, and again what did not get through. */
@Injectable()
export class SendEscalations extends SendMails {
  readonly name = 'rounds.send';
  readonly purpose =
    'Sends the mails about institutions that do not answer, and again those that did not get through.';

  constructor(jobs: Jobs, ledger: EscalationLedger, delivery: EscalationDelivery, mailbox: Mailbox) {
    super(jobs, { ledger, delivery }, mailbox);
  }
}
