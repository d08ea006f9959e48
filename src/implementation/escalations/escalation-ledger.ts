import { Injectable } from '@nestjs/common';
import { OutgoingLedger } from '../reminders/outgoing-ledger.js';
import { EscalationMail } from './escalation.entities.js';

/** The rows of the mails about institutions that do not answer. */
@Injectable()
export class EscalationLedger extends OutgoingLedger<EscalationMail> {
  protected readonly table = 'escalation_mail';
  protected readonly entity = EscalationMail;
}
