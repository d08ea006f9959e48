import { Activity, Milestone } from '../../src/implementation/activities/activity.entities.js';
import { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import { Measure, MeasureItem } from '../../src/implementation/measures/measure.entities.js';
import { PlanObjective } from '../../src/implementation/plans/objective.entity.js';
import { ImplementationPlan } from '../../src/implementation/plans/plan.entities.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';

/** Plans and what hangs on them; `documentId` is of the document in which the recommendations stand. */
export async function planLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const plan = (given: Partial<ImplementationPlan> = {}) =>
    insert(world, ImplementationPlan, {
      kind: 'NATIONAL_HUMAN_RIGHTS_ACTION_PLAN',
      state: 'ADOPTED',
      ...given,
    });
  const { id: planId } = await plan();
  const objective = (given: Partial<PlanObjective> = {}) =>
    insert(world, PlanObjective, { planId, ...given });
  const objectives = [await objective(), await objective(), await objective(), await objective()] as const;
  const measure = (given: Partial<Measure> = {}) =>
    insert(world, Measure, { planId, objectiveId: objectives[0].id, ...given });
  const measures = [await measure(), await measure(), await measure()] as const;
  const activity = (given: Partial<Activity> = {}) =>
    insert(world, Activity, { planId, measureId: measures[0].id, state: 'UNDER_WAY', ...given });
  const activities = [await activity(), await activity()] as const;
  const recommendation = () =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const [one, other] = [await recommendation(), await recommendation()];
  const clusters = [await insert(world, Cluster, {}), await insert(world, Cluster, {})] as const;
  const plans = [await plan(), await plan()] as const;
  const by = cast.coordinator;
  const NUMBERS = [2, 1, 3];
  const away = (table: string) => (row: Row) => takeAway(world, table, row.id);
  const unlinked = async ({ id }: Row): Promise<void> => {
    await takeAway(world, 'measure_item', id, 'measure_id');
    await takeAway(world, 'measure', id);
  };
  const answering = (itemId: string) => async (n: number) => {
    const number = oneOf(NUMBERS, n);
    const { id } = await measure({ number, objectiveId: objectives[3].id });
    await insert(world, MeasureItem, { measureId: id, itemId });
    return { id, number };
  };
  return [
    {
      field: 'Query.implementationPlans',
      by,
      args: 'filter: { kinds: [OTHER] }',
      otherArgs: 'filter: { kinds: [RECOMMENDATIONS_IMPLEMENTATION_PLAN] }',
      orders: { '': ['-createdAt'] },
      add: async (n) => {
        const createdAt = oneOf(INSTANTS, n);
        const { id } = await plan({ kind: 'OTHER', state: 'DRAFT', createdAt });
        return { id, createdAt };
      },
      remove: away('implementation_plan'),
    },
    {
      field: 'ImplementationPlan.objectives',
      by,
      parents: [plans[0].id, plans[1].id],
      orders: { '': ['number'] },
      add: async (n) => {
        const number = oneOf(NUMBERS, n);
        const { id } = await objective({ planId: plans[0].id, number });
        return { id, number };
      },
      remove: away('plan_objective'),
    },
    {
      field: 'PlanObjective.measures',
      by,
      parents: [objectives[1].id, objectives[0].id],
      orders: { '': ['number'] },
      add: async (n) => {
        const number = oneOf(NUMBERS, n);
        const { id } = await measure({ objectiveId: objectives[1].id, number });
        return { id, number };
      },
      remove: away('measure'),
    },
    {
      field: 'Query.measures',
      by,
      args: `filter: { objectiveIds: ["${objectives[2].id}"] }`,
      otherArgs: `filter: { objectiveIds: ["${objectives[1].id}"] }`,
      orders: { '': ['id'] },
      add: async () => {
        const { id } = await measure({ objectiveId: objectives[2].id });
        return { id };
      },
      remove: away('measure'),
    },
    {
      field: 'Recommendation.measures',
      by,
      parents: [one.id, other.id],
      orders: { '': ['number'] },
      add: answering(one.id),
      remove: unlinked,
    },
    {
      field: 'Cluster.measures',
      by,
      parents: [clusters[0].id, clusters[1].id],
      orders: { '': ['number'] },
      add: answering(clusters[0].id),
      remove: unlinked,
    },
    {
      field: 'Measure.items',
      by,
      parents: [measures[0].id, measures[1].id],
      orders: { '': ['linkedAt'] },
      add: async (n) => {
        const linkedAt = oneOf(INSTANTS, n);
        const { id } = await recommendation();
        await insert(world, MeasureItem, { measureId: measures[0].id, itemId: id, linkedAt });
        return { id, linkedAt };
      },
      remove: ({ id }) => takeAway(world, 'measure_item', id, 'item_id'),
    },
    {
      field: 'Measure.activities',
      by,
      parents: [measures[1].id, measures[0].id],
      orders: { '': ['number'] },
      add: async (n) => {
        const number = oneOf(NUMBERS, n);
        const { id } = await activity({ measureId: measures[1].id, number });
        return { id, number };
      },
      remove: away('activity'),
    },
    {
      field: 'Query.activities',
      by,
      args: `filter: { measureIds: ["${measures[2].id}"] }`,
      otherArgs: `filter: { measureIds: ["${measures[1].id}"] }`,
      orders: { '': ['id'] },
      add: async () => {
        const { id } = await activity({ measureId: measures[2].id });
        return { id };
      },
      remove: away('activity'),
    },
    {
      field: 'Query.myActivities',
      by: cast.focalPoint,
      args: 'states: [DELAYED]',
      otherArgs: 'states: [UNDER_WAY]',
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const dueOn = oneOf([...DAYS, null], n);
        const ends = n % 2 === 0;
        const terms = { institutionId: cast.ministryA, state: 'DELAYED' as const };
        const { id } = await activity({ ...terms, endsOn: ends ? dueOn : null });
        // What is due first is the next milestone, where there is one.
        if (!ends && dueOn !== null) await insert(world, Milestone, { planId, activityId: id, dueOn });
        return { id, dueOn };
      },
      remove: async ({ id }) => {
        await takeAway(world, 'milestone', id, 'activity_id');
        await takeAway(world, 'activity', id);
      },
    },
    {
      field: 'Activity.progressUpdates',
      by,
      parents: [activities[1].id, activities[0].id],
      orders: { '': ['-at', '-id'] },
      add: async (n) => {
        const at = oneOf(INSTANTS, n);
        const about = { activityId: activities[1].id, institutionId: cast.ministryA };
        const when = n % 2 === 0 ? { submittedAt: at } : { createdAt: at };
        const { id } = await insert(world, ProgressUpdate, { ...about, ...when, state: 'SUBMITTED' });
        return { id, at };
      },
      remove: away('progress_update'),
    },
    {
      field: 'Activity.milestones',
      by,
      parents: [activities[0].id, activities[1].id],
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const dueOn = oneOf(DAYS, n);
        const { id } = await insert(world, Milestone, { planId, activityId: activities[0].id, dueOn });
        return { id, dueOn };
      },
      remove: away('milestone'),
    },
  ];
}
