/** Randomness with a seed: the same rows in every run, on both databases. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** Some different values, at least `least` of them. */
  some<T>(values: readonly T[], most: number, least = 0): T[] {
    const left = [...values];
    const wanted = Math.min(left.length, least + this.below(most - least + 1));
    return Array.from({ length: wanted }, () => left.splice(this.below(left.length), 1)[0] as T);
  }

  /** A day of 2024, 2025 or the first two months of 2026. */
  day(): string {
    return this.instant().slice(0, 10);
  }

  /** An instant between 2024 and the end of February 2026; near midnight more often than by chance. */
  instant(): string {
    const at = Date.UTC(2024, 0, 1) + this.below(789) * 86_400_000;
    const minute = this.chance(0.3) ? this.pick([0, 839, 840, 899, 900, 1_439]) : this.below(1_440);
    return new Date(at + minute * 60_000).toISOString();
  }

  /** Rising instants, each once. */
  instants(most: number): string[] {
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.instant()))].sort();
  }
}
