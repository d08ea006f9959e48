import { Decimal } from 'decimal.js';
import { DateTime } from 'luxon';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import type { Direction, Indicator } from './indicator.entities.js';

const Exact = Decimal.clone({ precision: 80 });

export type TargetStanding = 'REACHED' | 'ON_TRACK' | 'BEHIND';
export const TargetStandingEnum = graphqlEnum<TargetStanding>(
  'TargetStanding',
  'How the latest total stands to the target.',
  {
    REACHED:
      'The target is reached or passed: at least the target where more is better, at most where less is.',
    ON_TRACK: 'Not reached, and at least as good as the straight line from baseline to target is today.',
    BEHIND: 'Not reached, and worse than that line is today; after the day of the target always.',
  },
);

/** What the standing is told from. */
export type Aimed = Pick<
  Indicator,
  'direction' | 'baselineValue' | 'baselineOn' | 'targetValue' | 'targetOn'
>;

/** Whether a value is at the target or beyond it; null where one of the two is unknown. Needs no baseline. */
export function targetReached(
  direction: Direction,
  targetValue: string | null,
  latestValue: string | null,
): boolean | null {
  if (targetValue === null || latestValue === null) return null;
  return isAtLeastAsGood(direction, new Exact(latestValue), new Exact(targetValue));
}

/**
 * Share of the way that the straight line from the baseline's day to the target's has covered on a day: 0 up to the
 * baseline's, 1 from the target's on. Null where one of the days is unknown, or the target's is not the later one.
 */
export function expectedProgress({ baselineOn, targetOn }: Aimed, today: string): number | null {
  const span = spanOf(baselineOn, targetOn, today);
  return span && new Exact(span.passed).dividedBy(span.all).toNumber();
}

/**
 * REACHED as soon as the target is. Else the latest value is held against the straight line between baseline and
 * target as it is today: ON_TRACK at or beyond it, BEHIND short of it. Null where a value or a day that is needed is
 * unknown.
 */
export function standingOf(aimed: Aimed, latestValue: string | null, today: string): TargetStanding | null {
  const { direction, baselineValue, targetValue, baselineOn, targetOn } = aimed;
  if (targetReached(direction, targetValue, latestValue)) return 'REACHED';
  const span = spanOf(baselineOn, targetOn, today);
  if (baselineValue === null || targetValue === null || latestValue === null || !span) return null;
  // latest against baseline + (target − baseline) × passed / all, multiplied out so that nothing is rounded.
  const line = new Exact(baselineValue)
    .times(span.all)
    .plus(new Exact(targetValue).minus(baselineValue).times(span.passed));
  return isAtLeastAsGood(direction, new Exact(latestValue).times(span.all), line) ? 'ON_TRACK' : 'BEHIND';
}

function isAtLeastAsGood(direction: Direction, value: Decimal, than: Decimal): boolean {
  return direction === 'INCREASE' ? value.gte(than) : value.lte(than);
}

/** Days between baseline and target, at least one, and how many of them have passed. */
function spanOf(
  from: string | null,
  to: string | null,
  today: string,
): { all: number; passed: number } | null {
  if (from === null || to === null || to <= from) return null;
  const all = daysBetween(from, to);
  return { all, passed: Math.min(Math.max(daysBetween(from, today), 0), all) };
}

function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'UTC' }));
  return Math.round((end as DateTime).diff(start as DateTime).as('days'));
}
