import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { JobLedger } from '../../platform/scheduler/job-ledger.js';
import { Jobs } from '../../platform/scheduler/job.js';
import { newJob, type ScheduledJob } from '../../platform/scheduler/scheduled-job.entity.js';
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

  /** By name; one that no process has met yet is due at once. */
  async jobs(): Promise<JobView[]> {
    const now = this.clock.now();
    const rows = new Map((await this.ledger.rows()).map((row) => [row.name, row]));
    return this.known
      .all()
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, purpose }) => viewOf(rows.get(name) ?? newJob(name, now), purpose, now));
  }

  mail(): MailService {
    const { sender } = this.mailbox;
    return { state: sender === null ? 'NOT_CONFIGURED' : 'CONFIGURED', sender };
  }
}

function viewOf(row: ScheduledJob, purpose: string, now: string): JobView {
  const { name, dueAt, startedAt, endedAt, failures, lastError, holder, leaseUntil } = row;
  const held = holder !== null && (leaseUntil ?? '') > now;
  return {
    name,
    purpose,
    state: held ? 'RUNNING' : 'WAITING',
    dueAt,
    startedAt,
    endedAt,
    failures,
    lastError,
  };
}
