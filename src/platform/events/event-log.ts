import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../clock/clock.js';
import { Dialect, type Transaction } from '../database/dialect.js';
import { insertRows } from '../database/insert.js';
import type { Unit } from '../database/unit-of-work.js';
import { newId } from '../ids/id.js';
import { Event, EventChange } from './event.entity.js';
import type { Fact } from './fact.js';

type Follower = (facts: readonly Fact[]) => void | Promise<void>;

/** Writes the facts of a unit of work with its changes, and wakes whoever follows the log. */
@Injectable()
export class EventLog {
  private readonly followers = new Set<Follower>();

  constructor(
    private readonly dialect: Dialect,
    private readonly clock: Clock,
  ) {}

  /** Last act of a transaction. The changes hang on the first fact: one audit entry for one mutation. */
  async write(transaction: Transaction, { author, facts, changes }: Unit): Promise<void> {
    // Held to the commit, so that a reader's cursor never passes a sequence that is not visible yet.
    if (this.dialect.name === 'postgres') await transaction.rows(sql`select pg_advisory_xact_lock(7310)`);
    const at = this.clock.now();
    const rows = facts.map((fact) => ({
      id: newId('evt'),
      at,
      name: fact.name,
      countryCode: fact.countryCode,
      subjectId: fact.subjectId,
      userId: author.userId,
      membershipId: author.membershipId,
      requestId: author.requestId,
      data: fact.data ?? null,
    }));
    await insertRows(transaction, Event, rows);
    if (changes.length === 0) return;
    const [entry] = await transaction.rows<{ sequence: number }>(
      sql`select sequence from event where id = ${rows[0]?.id}`,
    );
    if (!entry) throw new Error('the event just written is not there');
    await insertRows(
      transaction,
      EventChange,
      changes.map((change, ordinal) => ({ eventSequence: entry.sequence, ordinal, ...change })),
    );
  }

  /**
   * Calls `follower` after each commit of this process that holds facts, with those facts; answers how to stop. The
   * mutation is answered when its followers have ended: what one keeps in memory holds for the next request. A
   * follower sees to its own failures, for nothing can undo the commit any more.
   */
  follow(follower: Follower): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  async committed(facts: readonly Fact[]): Promise<void> {
    await Promise.all([...this.followers].map(async (follower) => follower(facts)));
  }
}
