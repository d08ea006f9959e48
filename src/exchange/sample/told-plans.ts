import type { ActivityState } from '../../implementation/activities/activity-state.js';
import type { ObjectiveKind } from '../../implementation/plans/objective.entity.js';
import type { PlanKind } from '../../implementation/plans/plan.entities.js';

/** The plans of the story, as told in `data/sample/plans.json`: institutions, people, clusters by key, records by id. */
export interface ToldPlans {
  plans: ToldPlan[];
  reports: ToldReport[];
}

export interface ToldPlan {
  key: string;
  kind: PlanKind;
  title: string;
  description: string | null;
  from: string;
  to: string;
  responsible: string;
  begunOn: string;
  steps: ToldStep[];
  objectives: { kind: ObjectiveKind; title: string; measures: ToldMeasure[] }[];
}

export interface ToldStep {
  step: 'consult' | 'validate' | 'submit' | 'adopt';
  on: string;
  document: string;
  url: string | null;
  note: string | null;
}

export interface ToldMeasure {
  title: string;
  institution: string;
  partners: { institution?: string; name?: string }[];
  actionTypes: string[];
  clusters: string[];
  annotationIds: string[];
  activities: ToldActivity[];
}

export interface ToldActivity {
  key: string;
  title: string;
  institution: string;
  from: string;
  to: string;
  result: string;
  currency: string | null;
  cost: string | null;
  secured: string | null;
  source: string | null;
  milestones: ToldMilestone[];
}

export interface ToldMilestone {
  title: string;
  dueOn: string;
  reachedOn: string | null;
}

/** A report on an activity, as far as it came. */
export interface ToldReport {
  activity: string;
  institution: string;
  author: string;
  narrative: string;
  state: ActivityState;
  percent: number | null;
  from: string;
  to: string;
  submittedOn: string;
  clearedBy: string;
  clearedOn: string;
  approvedOn: string | null;
}
