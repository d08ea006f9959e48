import { Injectable } from '@nestjs/common';
import type { Author } from '../database/unit-of-work.js';
import { EventCursors } from '../events/event-cursors.js';
import type { LoggedFact } from '../events/event-tail.js';
import { Job, Jobs, type Turn } from './job.js';

/**
 * A job that works through the event log, whichever process wrote it: each fact at least once, and what it writes to
 * the database exactly once. For what every process has to hear, see `EventTail`.
 */
@Injectable()
export abstract class EventJob extends Job {
  readonly everyMinutes: number = 1;

  constructor(
    jobs: Jobs,
    private readonly cursors: EventCursors,
  ) {
    super(jobs);
  }

  async run({ author, signal }: Turn): Promise<void> {
    let more = true;
    while (more && !signal.aborted)
      more = await this.cursors.advance(author, this.name, (facts) => this.take(facts, author));
  }

  /** Runs in the unit of work that moves the cursor: a throw leaves it where it was. */
  protected abstract take(facts: readonly LoggedFact[], author: Author): Promise<void>;
}
