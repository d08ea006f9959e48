import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { Dialect, type Transaction } from './dialect.js';
import type { Fact } from '../events/fact.js';
import type { EntityChange } from '../events/change.js';
import { EventLog } from '../events/event-log.js';

/** On whose behalf, and by which request, a unit of work writes. */
export interface Author {
  requestId: string;
  userId: string | null;
  membershipId: string | null;
}

/** The state of one unit: nothing is begun before its first use of the writer. */
export interface Unit {
  author: Author;
  transaction: Promise<Transaction> | null;
  changes: EntityChange[];
  facts: Fact[];
}

const current = new AsyncLocalStorage<Unit>();

/** The unit of work this code runs in, or null outside one. */
export function currentUnit(): Unit | null {
  return current.getStore() ?? null;
}

/**
 * All or nothing: runs work in one transaction that begins at the first use of the writer, and commits it
 * together with the facts and the audit of what changed. A throw rolls everything back.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dialect: Dialect,
    private readonly log: EventLog,
  ) {}

  async run<T>(author: Author, work: () => Promise<T>): Promise<T> {
    if (current.getStore()) throw new Error('a unit of work was opened inside another');
    const unit: Unit = { author, transaction: null, changes: [], facts: [] };
    return current.run(unit, async () => {
      let result: T;
      try {
        result = await work();
        await this.record(unit);
      } catch (error) {
        await this.rollback(unit);
        throw error;
      }
      if (unit.transaction) {
        await (await unit.transaction).commit();
        if (unit.facts.length > 0) await this.log.committed(unit.facts);
      }
      return result;
    });
  }

  /** The transaction of the unit that is running; begins it when this is its first use. */
  async transaction(): Promise<Transaction> {
    const unit = current.getStore();
    if (!unit) throw new Error('the writer was used outside a unit of work');
    unit.transaction ??= this.dialect.begin();
    return unit.transaction;
  }

  private async record(unit: Unit): Promise<void> {
    if (unit.changes.length > 0 && unit.facts.length === 0) {
      // An audit entry that could be forgotten would be forgotten.
      throw new Error(`${unit.changes[0]?.entity} was written without an event that says why`);
    }
    if (unit.facts.length > 0) await this.log.write(await this.transaction(), unit);
  }

  private async rollback(unit: Unit): Promise<void> {
    const transaction = await unit.transaction?.catch(() => null);
    await transaction?.rollback();
  }
}
