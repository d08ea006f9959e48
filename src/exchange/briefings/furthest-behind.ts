import type { Figures } from '../../implementation/statistics/figures.types.js';
import type { ProgressRow } from '../../implementation/statistics/progress.types.js';

const MOST_INSTITUTIONS = 5;
const MOST_HEADINGS = 8;

/** The most overdue first, then the greatest share without any action, then the greater number; none that is neither. */
export function furthestBehind(rows: readonly ProgressRow[]): ProgressRow[] {
  return rows
    .filter((row) => keyOf(row) !== null && (row.all.overdue > 0 || withoutAction(row.all) > 0))
    .sort(
      (a, b) =>
        b.all.overdue - a.all.overdue ||
        shareWithoutAction(b.all) - shareWithoutAction(a.all) ||
        withoutAction(b.all) - withoutAction(a.all) ||
        byKey(a, b),
    )
    .slice(0, MOST_INSTITUTIONS);
}

/** The rows with the most recommendations; those without a value are none. */
export function greatest(rows: readonly ProgressRow[]): ProgressRow[] {
  return rows
    .filter((row) => keyOf(row) !== null)
    .sort((a, b) => b.all.base - a.all.base || byKey(a, b))
    .slice(0, MOST_HEADINGS);
}

/** Assessed as not started, or not assessed: nothing is known to be done. */
export function withoutAction({ statuses }: Figures): number {
  return statuses
    .filter(({ status }) => status === 'NOT_STARTED' || status === 'NOT_ASSESSED')
    .reduce((sum, { count }) => sum + count, 0);
}

function shareWithoutAction(figures: Figures): number {
  return figures.denominator === 0 ? 0 : withoutAction(figures) / figures.denominator;
}

function keyOf({ keys }: ProgressRow): string | null {
  return keys[0]?.key ?? null;
}

function byKey(a: ProgressRow, b: ProgressRow): number {
  return (keyOf(a) ?? '') < (keyOf(b) ?? '') ? -1 : 1;
}
