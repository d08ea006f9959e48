import { Transform } from 'node:stream';
import { tooMuch } from './package-refusal.js';
import { RATIO_COUNTS_FROM, type PackageLimits } from './package-limits.js';

/** Counts what comes out of all parts of one package, as it comes, and stops what becomes too much. */
export class InflationMeter {
  private total = 0;

  constructor(private readonly limits: PackageLimits) {}

  /** A stream through which one part goes. `compressed` is its length in the file. */
  of(part: string, compressed: number): Transform {
    let inflated = 0;
    return new Transform({
      transform: (chunk: Buffer, _, done) => {
        inflated += chunk.length;
        this.total += chunk.length;
        done(this.refusal(part, inflated, compressed), chunk);
      },
    });
  }

  private refusal(part: string, inflated: number, compressed: number): Error | null {
    const { inflated: most, ratio } = this.limits;
    if (this.total > most)
      return tooMuch(`The file inflates to more than ${most} bytes, the most that is taken.`);
    if (inflated > RATIO_COUNTS_FROM && inflated > ratio * compressed)
      return tooMuch(
        `The part "${part}" inflates to more than ${ratio} times its size, as no honest document does.`,
      );
    return null;
  }
}
