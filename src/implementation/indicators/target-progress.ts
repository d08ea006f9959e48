import { Decimal } from 'decimal.js';
import type { Direction } from './indicator.entities.js';

/** Room for the longest values that the inputs take, so that nothing is rounded before the division. */
const Exact = Decimal.clone({ precision: 80 });

/** What the way to the target is computed from: exact decimals as text, null where unknown. */
export interface TowardsTarget {
  baselineValue: string | null;
  targetValue: string | null;
  latestValue: string | null;
}

/**
 * Share of the way from the baseline to the target that is covered: (latest − baseline) / (target − baseline). The
 * same for both directions: 0 at the baseline, 1 at the target, below 0 where things got worse, above 1 beyond the
 * target. Null where a value is unknown or target and baseline are equal. Computed on exact decimals; only the answer is a float.
 */
export function progressTowardsTarget({
  baselineValue,
  targetValue,
  latestValue,
}: TowardsTarget): number | null {
  if (baselineValue === null || targetValue === null || latestValue === null) return null;
  const way = new Exact(targetValue).minus(baselineValue);
  return way.isZero() ? null : new Exact(latestValue).minus(baselineValue).dividedBy(way).toNumber();
}

/** Whether a target lies where the direction leads from the baseline; true where one of them is unknown. */
export function leadsToTarget(
  direction: Direction,
  baselineValue: string | null,
  targetValue: string | null,
): boolean {
  if (baselineValue === null || targetValue === null) return true;
  const way = new Exact(targetValue).comparedTo(baselineValue);
  return direction === 'INCREASE' ? way >= 0 : way <= 0;
}
