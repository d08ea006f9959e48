import type { Cast, Player } from '../harness/cast.js';
import { at, brought, DOCUMENT, made, newPlan, wholePlan, type Thing } from '../plans/planning.js';

const coordinators = (cast: Cast): [Player, Player] => [cast.coordinator, cast.secondCoordinator];
const titles: [object, object] = [{ title: 'One title' }, { title: 'Another title' }];
const nothing: [object, object] = [{}, {}];

/** A step of a plan that stands in a state: of two who take it at once, one does. */
const step = (verb: string, state: string, more: object = { document: DOCUMENT }) => ({
  verb,
  noun: 'plan',
  people: coordinators,
  make: async (cast: Cast) => ({
    ...at(await brought(cast, await newPlan(cast), state)),
    takenOn: '2026-02-01',
    ...more,
  }),
  changes: nothing,
});

type Part = Exclude<keyof Awaited<ReturnType<typeof wholePlan>>, 'activities'> | 'activity';

/** A change of something of a plan. */
const change = (verb: string, noun: Part | 'milestone', changes = titles, activities: object[] = [{}]) => ({
  verb,
  noun,
  people: coordinators,
  make: async (cast: Cast) => {
    const {
      activities: [activity],
      ...things
    } = await wholePlan(cast, [], { activities });
    const all = { ...things, activity };
    if (noun !== 'milestone') return at(all[noun] as Thing);
    return at(await milestone(cast, activity as Thing));
  },
  changes,
});

const milestone = ({ coordinator }: Cast, { id }: Thing): Promise<Thing> =>
  made(coordinator, 'addMilestone', 'milestone', { activityId: id, title: 'Half', dueOn: '2026-12-31' });

/** Every verb on plans that names a version. */
export const planEdits = [
  change('changeImplementationPlan', 'plan'),
  change('archiveImplementationPlan', 'plan', nothing),
  change('changeObjective', 'objective'),
  {
    ...change('archiveObjective', 'objective', nothing),
    make: async (cast: Cast) => {
      const { id } = await newPlan(cast);
      const words = { planId: id, kind: 'PROGRAMME', title: 'Courts' };
      return at(await made(cast.coordinator, 'addObjective', 'objective', words));
    },
  },
  change('changeMeasure', 'measure'),
  change('archiveMeasure', 'measure', nothing, []),
  change('changeActivity', 'activity'),
  change('archiveActivity', 'activity', nothing),
  change('changeMilestone', 'milestone'),
  change('archiveMilestone', 'milestone', nothing),
  {
    ...change('reportMilestone', 'milestone', [{ reachedOn: '2026-01-31' }, { note: 'Not yet.' }]),
    make: async (cast: Cast) => {
      const { plan, activities } = await wholePlan(cast, []);
      const due = await milestone(cast, activities[0] as Thing);
      await brought(cast, plan, 'ADOPTED');
      return at(due);
    },
  },
  step('openPlanConsultation', 'DRAFT'),
  step('validatePlan', 'CONSULTATION'),
  step('submitPlan', 'VALIDATED'),
  step('adoptPlan', 'SUBMITTED'),
  step('closePlan', 'ADOPTED'),
  step('redraftPlan', 'SUBMITTED', { reason: 'The budget is missing.' }),
];
