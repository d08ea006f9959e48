import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../../platform/clock/clock.js';

const WINDOW_MS = 10 * 60_000;
/** A ministry's programs behind one address fetch this often in a window, and no guess comes near. */
const ALLOWED = 600;
/** An address that opens nothing costs as much as so many that do. */
const COST_OF_A_MISS = 10;
const MOST_ADDRESSES = 10_000;

interface Spent {
  since: number;
  cost: number;
}

/**
 * How much a network address fetched lately, in this process. The secrets cannot be guessed anyway: this keeps
 * programs that have gone wild from the database.
 */
@Injectable()
export class FeedRate {
  private readonly spent = new LRUCache<string, Spent>({ max: MOST_ADDRESSES });

  constructor(private readonly clock: Clock) {}

  /** Seconds to wait; 0 where the address may fetch. The same before a feed that exists and one that does not. */
  wait(address: string): number {
    const { since, cost } = this.of(address);
    return cost < ALLOWED ? 0 : Math.max(1, Math.ceil((since + WINDOW_MS - this.now()) / 1_000));
  }

  hit(address: string): void {
    this.of(address).cost += 1;
  }

  miss(address: string): void {
    this.of(address).cost += COST_OF_A_MISS;
  }

  private of(address: string): Spent {
    const now = this.now();
    const known = this.spent.get(address);
    if (known && now < known.since + WINDOW_MS) return known;
    const fresh = { since: now, cost: 0 };
    this.spent.set(address, fresh);
    return fresh;
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}
