import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Dialect } from '../database/dialect.js';
import type { Fact } from './fact.js';

/** A fact as the log keeps it. */
export type LoggedFact = Pick<Fact, 'name' | 'countryCode' | 'subjectId'> & { sequence: number };

/** Facts that are read at once. */
const AT_ONCE = 1_000;

type Follower = (fact: LoggedFact) => void | Promise<void>;

/**
 * What was written to the event log, whichever process wrote it, for every process that keeps something of the
 * database in memory. At least once: a follower that throws is told again at the next look.
 */
@Injectable()
export class EventTail {
  private readonly followers = new Map<string, Follower[]>();
  private cursor: number | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly dialect: Dialect) {}

  /** Begins at the log's present end, if it has not begun. Call it before you read what you keep in memory. */
  async begin(): Promise<void> {
    this.cursor ??= await this.end();
  }

  /** Tells of each fact of a name from `begin` on. */
  follow(name: string, follower: Follower): void {
    this.followers.set(name, [...(this.followers.get(name) ?? []), follower]);
  }

  /** Tells the followers what came since the last look. Two at once: the second begins when the first has ended. */
  look(): Promise<void> {
    const next = this.looking.then(() => this.tellAll());
    // Who called hears of a failure; the next look begins anew where this one ended.
    this.looking = next.catch(() => undefined);
    return next;
  }

  private async tellAll(): Promise<void> {
    await this.begin();
    for (;;) {
      const facts = await factsAfter(this.dialect, this.cursor ?? 0, AT_ONCE);
      for (const fact of facts) {
        for (const follower of this.followers.get(fact.name) ?? []) await follower(fact);
        this.cursor = fact.sequence;
      }
      if (facts.length < AT_ONCE) return;
    }
  }

  private async end(): Promise<number> {
    const [row] = await this.dialect.read<{ last: number | null }>(
      sql`select max(sequence) as last from event`,
    );
    return row?.last ?? 0;
  }
}

/** The facts after a place in the log, in the order of their commits. */
export function factsAfter(
  reader: Pick<Dialect, 'read'>,
  sequence: number,
  most: number,
): Promise<LoggedFact[]> {
  return reader.read<LoggedFact>(
    sql`select sequence, name, country_code as "countryCode", subject_id as "subjectId" from event
      where sequence > ${sequence} order by sequence limit ${most}`,
  );
}
