import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands until a test moves it. */
export class FakeClock extends Clock {
  constructor(private at = '2026-03-01T09:00:00.000Z') {
    super();
  }

  override now(): string {
    return this.at;
  }

  /** Moves to an instant (`2026-03-01T09:00:00.000Z`) or to nine o'clock of a day (`2026-03-01`). */
  moveTo(instant: string): void {
    this.at = instant.length === 10 ? `${instant}T09:00:00.000Z` : instant;
  }

  advance({
    days = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.at = new Date(
      Date.parse(this.at) + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000,
    ).toISOString();
  }
}
