import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { JobLedger } from '../../platform/scheduler/job-ledger.js';
import { Jobs } from '../../platform/scheduler/job.js';
import type { JobView, MailService } from './operations.types.js';

/** How the installation runs. */
@Injectable()
export class Operations {
  constructor(
    private readonly known: Jobs,
    private readonly ledger: JobLedger,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  /** Those that this version has and that were scheduled once, by name. */
  async jobs(): Promise<JobView[]> {
    const now = this.clock.now();
    const rows = await this.ledger.rows();
    return rows.flatMap(({ name, holder, leaseUntil, dueAt, startedAt, endedAt, failures, lastError }) => {
      const job = this.known.get(name);
      const state = holder !== null && (leaseUntil ?? '') > now ? ('RUNNING' as const) : ('WAITING' as const);
      return job
        ? [{ name, purpose: job.purpose, state, dueAt, startedAt, endedAt, failures, lastError }]
        : [];
    });
  }

  mail(): MailService {
    const { sender } = this.mailbox;
    return { state: sender === null ? 'NOT_CONFIGURED' : 'CONFIGURED', sender };
  }
}
