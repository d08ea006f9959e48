import { UserError } from '../../platform/graphql/user-error.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';

/** Refuses a report on what is not, or no longer, carried out: CONFLICT unless the plan is adopted. */
export function mustBeInForce({ title, state }: ImplementationPlan, path: readonly string[]): void {
  if (state === 'ADOPTED') return;
  throw new UserError(
    'CONFLICT',
    `The plan "${title}" is ${state}: institutions report on a plan while it is ADOPTED.`,
    path,
  );
}
