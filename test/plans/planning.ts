import { done, type Cast, type Player } from '../harness/cast.js';
import type { Answer } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** Something of a plan, as its verbs answer it. */
export interface Thing {
  id: string;
  version: number;
  [field: string]: any;
}

/** What the tests read of each. */
export const FIELDS = {
  plan: 'id version kind title periodFrom periodTo state archivedAt availableTransitions viewerCanChange responsibleBody { id }',
  objective: 'id version kind number title archivedAt plan { id }',
  measure:
    'id version number title archivedAt actionTypes { code } institution { id } partners { name institution { id } } objective { id }',
  activity:
    'id version number title startsOn endsOn currency cost secured gap surplus fundingSource state percentDone stateAsOf archivedAt institution { id } milestoneCount milestonesReached nextDueOn',
  milestone: 'id version title dueOn reachedOn note overdue archivedAt reportedBy { id }',
} as const;
type Noun = keyof typeof FIELDS;

/** A verb on one of them: the whole answer. */
export const act = (by: Player, name: string, noun: Noun, input: object): Promise<Answer> =>
  verb(by, name, `${noun} { ${FIELDS[noun]} }`, input);

/** The same, where it must be done: what it answers. */
export async function made(by: Player, name: string, noun: Noun, input: object): Promise<Thing> {
  return done(await act(by, name, noun, input), name)[noun];
}

/** What names a thing and its version, for the next verb. */
export const at = ({ id, version }: Thing): { id: string; version: number } => ({ id, version });

/** A plan as the tests begin it. */
export const PLAN = {
  kind: 'NATIONAL_HUMAN_RIGHTS_ACTION_PLAN',
  title: 'National action plan',
  periodFrom: '2026-01-01',
  periodTo: '2027-12-31',
  begunOn: '2025-06-01',
};

export const newPlan = ({ coordinator }: Cast, more: object = {}): Promise<Thing> =>
  made(coordinator, 'createImplementationPlan', 'plan', { ...PLAN, ...more });

/** The steps to adoption, by the state they lead to. */
const WAY: [verb: string, state: string][] = [
  ['openPlanConsultation', 'CONSULTATION'],
  ['validatePlan', 'VALIDATED'],
  ['submitPlan', 'SUBMITTED'],
  ['adoptPlan', 'ADOPTED'],
];

export const DOCUMENT = { title: 'Minutes of the meeting', url: 'https://gov.example.org/minutes' };

/** Takes a plan along its way until it stands in a state. */
export async function brought(
  { coordinator }: Cast,
  plan: Thing,
  to: string,
  takenOn = '2025-12-01',
): Promise<Thing> {
  let now = plan;
  for (const [name, state] of WAY) {
    if (now['state'] === to) break;
    if (WAY.findIndex((step) => step[1] === now.state) >= WAY.findIndex((step) => step[1] === state))
      continue;
    now = await made(coordinator, name, 'plan', { ...at(now), takenOn, document: DOCUMENT });
  }
  return now;
}

/** A plan with an objective, a measure that answers items, and what it is done by. */
export async function wholePlan(
  cast: Cast,
  itemIds: string[],
  {
    plan: about = {},
    measure: told = {},
    activities = [{}],
  }: { plan?: object; measure?: object; activities?: object[] } = {},
): Promise<{ plan: Thing; objective: Thing; measure: Thing; activities: Thing[] }> {
  const by = cast.coordinator;
  const plan = await newPlan(cast, about);
  const objective = await made(by, 'addObjective', 'objective', {
    planId: plan.id,
    kind: 'OBJECTIVE',
    title: 'Prisons that respect dignity',
  });
  const measure = await made(by, 'addMeasure', 'measure', {
    objectiveId: objective.id,
    title: 'Reduce overcrowding',
    ...told,
  });
  if (itemIds.length > 0) {
    done(await verb(by, 'linkMeasure', 'changedCount', { measureId: measure.id, itemIds }), 'linkMeasure');
  }
  const added: Thing[] = [];
  for (const one of activities) {
    added.push(
      await made(by, 'addActivity', 'activity', {
        measureId: measure.id,
        title: 'Renovate the old wing',
        institutionId: cast.ministryA,
        ...one,
      }),
    );
  }
  return { plan, objective, measure, activities: added };
}
