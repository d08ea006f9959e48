import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Author } from '../database/unit-of-work.js';
import { notFound } from '../graphql/user-error.js';
import { newId } from '../ids/id.js';
import { LOGGER } from '../logging/logger.js';
import { JobLedger, LEASE_MINUTES } from './job-ledger.js';
import { Jobs, type Job } from './job.js';

/** How a run ended; `BUSY`: another one of the same job is at it, or it is not due. */
export type RunEnd = { state: 'DONE' | 'BUSY' } | { state: 'FAILED'; error: unknown };

/**
 * Runs each job once, however many processes there are: a lease in the job's row says who runs it, and a process that
 * died loses it by time. Nothing runs by itself: a timer in the server, a command or a test calls.
 */
@Injectable()
export class Scheduler implements BeforeApplicationShutdown {
  private readonly running = new Map<string, { stop: AbortController; ended: Promise<RunEnd> }>();
  private entered = false;
  private stopping = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly ledger: JobLedger,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Runs every job that is due and that nobody runs; resolves when they have ended. */
  async runDue(): Promise<void> {
    if (this.stopping) return;
    await this.enter();
    const due = (await this.ledger.due()).flatMap((name) => this.jobs.get(name) ?? []);
    await Promise.all(due.map((job) => this.turn(job, true)));
  }

  /** Runs one job now, due or not. Throws NOT_FOUND for a name that no job has. */
  async run(name: string): Promise<RunEnd> {
    const job = this.jobs.get(name);
    if (!job) throw notFound('job', name, ['name']);
    await this.enter();
    return this.turn(job, false);
  }

  /** What is running ends after the step in hand; nothing new begins. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    const running = [...this.running.values()];
    for (const { stop } of running) stop.abort();
    await Promise.allSettled(running.map(({ ended }) => ended));
  }

  private async enter(): Promise<void> {
    if (this.entered) return;
    await this.ledger.enter(authorOf(newId('job')));
    this.entered = true;
  }

  /** A job that is slow is never overtaken by itself. */
  private async turn(job: Job, whenDue: boolean): Promise<RunEnd> {
    if (this.running.has(job.name) || this.stopping) return { state: 'BUSY' };
    const stop = new AbortController();
    const ended = this.claimAndRun(job, whenDue, stop);
    this.running.set(job.name, { stop, ended });
    return ended.finally(() => this.running.delete(job.name));
  }

  private async claimAndRun(job: Job, whenDue: boolean, stop: AbortController): Promise<RunEnd> {
    const run = newId('job');
    const author = authorOf(run);
    if (!(await this.ledger.claim(author, job.name, run, whenDue))) return { state: 'BUSY' };
    const alive = this.keepAlive(job, author, stop);
    try {
      await job.run({ author, signal: stop.signal });
    } catch (error) {
      this.logger.error({ err: error, job: job.name }, 'a job failed; it is tried again later');
      await this.ledger.end(author, job, run, error);
      return { state: 'FAILED', error };
    } finally {
      clearInterval(alive);
    }
    if (this.stopping) await this.ledger.release(author, run);
    else await this.ledger.end(author, job, run, null);
    return { state: 'DONE' };
  }

  /** A run that takes longer than its lease says meanwhile that it is alive. */
  private keepAlive(job: Job, author: Author, stop: AbortController): NodeJS.Timeout {
    const renew = async (): Promise<void> => {
      if (await this.ledger.renew(author, author.requestId)) return;
      this.logger.warn({ job: job.name }, 'another process took the job over');
      stop.abort();
    };
    const everyThird = (LEASE_MINUTES * 60_000) / 3;
    return setInterval(() => {
      renew().catch((error: unknown) =>
        this.logger.error({ err: error, job: job.name }, 'the lease of a job could not be renewed'),
      );
    }, everyThird).unref();
  }
}

function authorOf(run: string): Author {
  return { requestId: run, userId: null, membershipId: null };
}
