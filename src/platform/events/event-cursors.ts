import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { UnitOfWork, type Author } from '../database/unit-of-work.js';
import { Writer } from '../database/writer.js';
import { factsAfter, type LoggedFact } from './event-tail.js';

/** Facts that one unit of work takes. */
const AT_ONCE = 200;

/** Where followers of the event log stand, in the database: whichever process works on goes on from there. */
@Injectable()
export class EventCursors {
  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
  ) {}

  /**
   * Hands the next facts to a follower and moves its cursor, in one unit of work: what the follower writes stands
   * exactly where the cursor has moved. One that is new begins at the log's end. False where nothing came.
   */
  advance(
    author: Author,
    follower: string,
    take: (facts: readonly LoggedFact[]) => Promise<void>,
  ): Promise<boolean> {
    return this.units.run(author, async () => {
      const cursor = await this.cursor(follower);
      const facts = await factsAfter({ read: (query) => this.writer.rows(query) }, cursor, AT_ONCE);
      const last = facts.at(-1)?.sequence;
      if (last === undefined) return false;
      await take(facts);
      const moved = await this.writer.execute(
        sql`update event_cursor set sequence = ${last} where follower = ${follower} and sequence = ${cursor}`,
      );
      if (moved === 0) throw new Error(`somebody else works on as "${follower}"`);
      return true;
    });
  }

  private async cursor(follower: string): Promise<number> {
    await this.writer.execute(
      sql`insert into event_cursor (follower, sequence)
        values (${follower}, (select coalesce(max(sequence), 0) from event)) on conflict (follower) do nothing`,
    );
    const [row] = await this.writer.rows<{ sequence: number }>(
      sql`select sequence from event_cursor where follower = ${follower}`,
    );
    return row?.sequence ?? 0;
  }
}
