import { Injectable } from '@nestjs/common';
import { ReminderDigest } from './digest.entities.js';
import { OutgoingLedger } from './outgoing-ledger.js';

/** The rows of the day's reminders. */
@Injectable()
export class DigestLedger extends OutgoingLedger<ReminderDigest> {
  protected readonly table = 'reminder_digest';
  protected readonly entity = ReminderDigest;
}
