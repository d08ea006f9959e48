import { Clock } from '../../platform/clock/clock.js';

/** Two acts of one day lie so far apart. */
const BETWEEN_ACTS_MS = 3 * 60_000;

/** The clock while the sample country's story is played: each act happens on its own day, one after the other. */
export class StoryClock extends Clock {
  private at: number;

  constructor(day: string) {
    super();
    this.at = morningOf(day);
  }

  override now(): string {
    return new Date(this.at).toISOString();
  }

  /** Goes on to the morning of a day, or by some minutes where that has passed. Throws for an earlier day. */
  goOnTo(day: string): void {
    const earliest = this.at + BETWEEN_ACTS_MS;
    this.at = Math.max(morningOf(day), earliest);
    if (this.now().slice(0, 10) > day)
      throw new Error(`the story cannot go back to ${day}: it is ${this.now()}`);
  }
}

function morningOf(day: string): number {
  return Date.parse(`${day}T07:00:00.000Z`);
}
