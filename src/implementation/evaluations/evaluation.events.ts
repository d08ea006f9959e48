import type { Fact } from '../../platform/events/fact.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';

/** Objectives or milestones of a plan were evaluated. */
export const resultEvaluated = ({ id, countryCode }: ImplementationPlan, count: number): Fact => ({
  name: 'PlanEvaluated',
  countryCode,
  subjectId: id,
  data: { count },
});
