import { Injectable } from '@nestjs/common';
import { empty, default as sql } from 'sql-template-tag';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork, type Author } from '../database/unit-of-work.js';
import { Writer } from '../database/writer.js';
import { afterFailures } from './growing-delay.js';
import { Jobs, type Job } from './job.js';
import type { ScheduledJob } from './scheduled-job.entity.js';

/** Without a word for so long, whoever ran a job counts as dead. */
export const LEASE_MINUTES = 5;

/** As much of an error as a list has room for. */
const MOST_LETTERS = 1_000;

/** The rows of the jobs: who may run which. Each claim is one statement, so that of two processes one gets it. */
@Injectable()
export class JobLedger {
  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Gives each job that has none its row, due at once. */
  async enter(author: Author): Promise<void> {
    const known = new Set((await this.rows()).map(({ name }) => name));
    const missing = this.jobs.all().filter(({ name }) => !known.has(name));
    if (missing.length === 0) return;
    await this.units.run(author, async () => {
      for (const { name } of missing)
        await this.writer.execute(
          sql`insert into scheduled_job (name, due_at, failures) values (${name}, ${this.clock.now()}, 0)
            on conflict (name) do nothing`,
        );
    });
  }

  /** Names of the jobs that are due and in nobody's hands. */
  async due(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.reader.rows<{ name: string }>(
      sql`select name from scheduled_job
        where due_at <= ${now} and (holder is null or lease_until <= ${now}) order by due_at, name`,
    );
    return rows.map(({ name }) => name);
  }

  /** All rows, by name; those of jobs that are no more included. */
  async rows(): Promise<ScheduledJob[]> {
    return this.reader.rows<ScheduledJob>(
      sql`select name, due_at as "dueAt", holder, lease_until as "leaseUntil", started_at as "startedAt",
        ended_at as "endedAt", failures, last_error as "lastError" from scheduled_job order by name`,
    );
  }

  /** Takes a job for one run; false where it is not due (unless that does not matter) or in somebody's hands. */
  async claim(author: Author, name: string, run: string, whenDue: boolean): Promise<boolean> {
    const now = this.clock.now();
    const due = whenDue ? sql` and due_at <= ${now}` : empty;
    return this.touch(
      author,
      sql`update scheduled_job set holder = ${run}, lease_until = ${this.clock.inMinutes(LEASE_MINUTES)}, started_at = ${now}
        where name = ${name}${due} and (holder is null or lease_until <= ${now})`,
    );
  }

  /** Says that a run is alive; false where another took the job over. */
  async renew(author: Author, run: string): Promise<boolean> {
    return this.touch(
      author,
      sql`update scheduled_job set lease_until = ${this.clock.inMinutes(LEASE_MINUTES)} where holder = ${run}`,
    );
  }

  /** Ends a run that still holds its job, and says when the next one is due. */
  async end(author: Author, job: Job, run: string, error: unknown): Promise<void> {
    const row = (await this.rows()).find(({ holder }) => holder === run);
    if (!row) return;
    const failures = error === null ? 0 : row.failures + 1;
    const minutes = failures === 0 ? job.everyMinutes : afterFailures(failures);
    await this.touch(
      author,
      sql`update scheduled_job set holder = null, lease_until = null, ended_at = ${this.clock.now()},
        due_at = ${this.clock.inMinutes(minutes)}, failures = ${failures}, last_error = ${messageOf(error)}
        where holder = ${run}`,
    );
  }

  /** Gives a job back that was cut short by a stop: it is due at once. */
  async release(author: Author, run: string): Promise<void> {
    await this.touch(
      author,
      sql`update scheduled_job set holder = null, lease_until = null where holder = ${run}`,
    );
  }

  private async touch(author: Author, statement: ReturnType<typeof sql>): Promise<boolean> {
    return (await this.units.run(author, () => this.writer.execute(statement))) > 0;
  }
}

function messageOf(error: unknown): string | null {
  if (error === null) return null;
  const words = error instanceof Error ? error.message : 'It threw something that is no error.';
  return words.slice(0, MOST_LETTERS);
}
