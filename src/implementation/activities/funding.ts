import { amountText } from '../../platform/money/amount.js';
import type { Activity } from './activity.entities.js';

/** What is known of the money of an activity, as decimals of its currency; null where unknown. */
export interface Funding {
  cost: string | null;
  secured: string | null;
  /** What it still lacks, `0` where nothing; null unless cost and what is secured are known. */
  gap: string | null;
  /** What it has beyond its cost; null as the gap is. */
  surplus: string | null;
}

/** Gap and surplus are never negative: where one is more than nothing, the other is nothing. */
export function fundingOf({
  currency,
  cost,
  secured,
}: Pick<Activity, 'currency' | 'cost' | 'secured'>): Funding {
  const text = (minor: string | bigint | null): string | null =>
    minor === null || currency === null ? null : amountText(minor, currency);
  const difference = cost === null || secured === null ? null : BigInt(cost) - BigInt(secured);
  return {
    cost: text(cost),
    secured: text(secured),
    gap: text(difference === null ? null : difference > 0n ? difference : 0n),
    surplus: text(difference === null ? null : difference < 0n ? -difference : 0n),
  };
}
