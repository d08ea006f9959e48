import type { Fact } from '../../platform/events/fact.js';
import type { PlanObjective } from './objective.entity.js';
import type { ImplementationPlan } from './plan.entities.js';
import type { PlanAct } from './plan.workflow.js';

const NAMES: Record<PlanAct, string> = {
  consult: 'PlanPutUpForConsultation',
  validate: 'PlanValidated',
  submit: 'PlanSubmitted',
  adopt: 'PlanAdopted',
  close: 'PlanClosed',
  redraft: 'PlanDraftedAnew',
};

function about({ id, countryCode, state }: ImplementationPlan, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { state } };
}

export const planCreated = (plan: ImplementationPlan): Fact => about(plan, 'PlanCreated');
export const planChanged = (plan: ImplementationPlan): Fact => about(plan, 'PlanChanged');
export const planArchived = (plan: ImplementationPlan): Fact => about(plan, 'PlanArchived');
export const planStepTaken = (plan: ImplementationPlan, act: PlanAct): Fact => about(plan, NAMES[act]);

function ofPlan({ id, countryCode, planId }: PlanObjective, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { planId } };
}

export const objectiveAdded = (objective: PlanObjective): Fact => ofPlan(objective, 'ObjectiveAdded');
export const objectiveChanged = (objective: PlanObjective): Fact => ofPlan(objective, 'ObjectiveChanged');
export const objectiveArchived = (objective: PlanObjective): Fact => ofPlan(objective, 'ObjectiveArchived');
