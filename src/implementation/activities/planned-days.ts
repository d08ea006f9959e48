import { UserError } from '../../platform/graphql/user-error.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';
import type { Activity } from './activity.entities.js';

type Period = Pick<ImplementationPlan, 'periodFrom' | 'periodTo'>;
type Days = Pick<Activity, 'startsOn' | 'endsOn'>;

/** Refuses an activity that ends before its plan begins, or starts after it ends. It may reach beyond at either end. */
export function mustMeetPeriod({ startsOn, endsOn }: Days, { periodFrom, periodTo }: Period): void {
  const plan = `the plan runs from ${periodFrom} to ${periodTo}`;
  if (startsOn !== null && startsOn > periodTo)
    throw invalid('startsOn', `It starts on ${startsOn}: ${plan}.`);
  if (endsOn !== null && endsOn < periodFrom) throw invalid('endsOn', `It ends on ${endsOn}: ${plan}.`);
}

/** Refuses a milestone that is due before plan and activity begin, or after both end. */
export function mustBeDueWithin(
  dueOn: string,
  { startsOn, endsOn }: Days,
  { periodFrom, periodTo }: Period,
): void {
  const from = startsOn !== null && startsOn < periodFrom ? startsOn : periodFrom;
  const to = endsOn !== null && endsOn > periodTo ? endsOn : periodTo;
  if (dueOn >= from && dueOn <= to) return;
  throw invalid('dueOn', `${dueOn} is outside plan and activity: name a day from ${from} to ${to}.`);
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
