import type { DueRule } from './due-days.js';
import type { Indicator } from './indicator.entities.js';

/** The columns of an indicator that make its frequency. */
export type FrequencyColumns = Pick<Indicator, 'every' | 'unitOfTime' | 'firstDueOn' | 'lastDueOn'>;

/** When measurements of an indicator are due; null where it has no frequency. */
export function dueRuleOf({ every, unitOfTime, firstDueOn, lastDueOn }: FrequencyColumns): DueRule | null {
  if (every === null || unitOfTime === null || firstDueOn === null) return null;
  return { every, unit: unitOfTime, firstDueOn, lastDueOn };
}

/** Whether two indicators, or one before and after a change, are measured at the same times. */
export function sameFrequency(a: FrequencyColumns, b: FrequencyColumns): boolean {
  return (
    a.every === b.every &&
    a.unitOfTime === b.unitOfTime &&
    a.firstDueOn === b.firstDueOn &&
    a.lastDueOn === b.lastDueOn
  );
}
