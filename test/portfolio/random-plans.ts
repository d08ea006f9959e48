import { Activity } from '../../src/implementation/activities/activity.entities.js';
import type { ActivityState } from '../../src/implementation/activities/activity-state.js';
import type { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import {
  Measure,
  MeasureActionType,
  MeasureItem,
} from '../../src/implementation/measures/measure.entities.js';
import { PlanObjective } from '../../src/implementation/plans/objective.entity.js';
import { ImplementationPlan, type PlanState } from '../../src/implementation/plans/plan.entities.js';
import { newId } from '../../src/platform/ids/id.js';
import type { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import type { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { ABROAD, HOME } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import type { Dice } from './dice.js';
import type { Facts } from './recount.js';

/** Plans as they were put into the tables. */
export interface PlanRows {
  plans: ImplementationPlan[];
  objectives: PlanObjective[];
  measures: Measure[];
  items: MeasureItem[];
  types: MeasureActionType[];
  activities: Activity[];
}

interface Answered {
  parts: readonly RecommendationPart[];
  recommendations: readonly Recommendation[];
  clusters: readonly Cluster[];
}

const STATES: [PlanState, archived: boolean][] = [
  ['DRAFT', false],
  ['DRAFT', true],
  ['CONSULTATION', false],
  ['ADOPTED', false],
  ['ADOPTED', false],
  ['CLOSED', false],
];
export const ACTION_TYPES = ['legislative', 'training', 'data'];
const ACTIVITY_STATES: ActivityState[] = ['NOT_STARTED', 'UNDER_WAY', 'DONE', 'DROPPED'];
const AMOUNTS = ['0', '100', '9007199254740993', null];

/** A plan of each state in each country, with measures that answer some of its recommendations and clusters. */
export async function playRandomPlans(
  world: World,
  dice: Dice,
  { recommendations, clusters, parts }: Answered,
): Promise<PlanRows> {
  const rows: PlanRows = {
    plans: [],
    objectives: [],
    measures: [],
    items: [],
    types: [],
    activities: [],
  };
  for (const countryCode of [HOME, ABROAD]) {
    const own = <T extends { id: string; countryCode: string | null }>(list: readonly T[]): T[] =>
      list.filter((one) => one.countryCode === countryCode);
    for (const [state, archived] of STATES) {
      const plan = planOf(countryCode, state, archived ? dice.instant() : null);
      rows.plans.push(plan);
      const objective = {
        id: newId('obj'),
        countryCode,
        planId: plan.id,
        kind: 'OBJECTIVE',
        number: 1,
        title: 'Objective',
        version: 1,
      };
      rows.objectives.push(objective as PlanObjective);
      for (let n = 0; n < 4; n += 1) {
        const of = { countryCode, planId: plan.id };
        const archivedAt = n === 3 ? dice.instant() : null;
        const measure = {
          ...of,
          id: newId('msr'),
          objectiveId: objective.id,
          number: n,
          title: 'Measure',
          archivedAt,
          version: 1,
        };
        const measureId = measure.id;
        rows.measures.push(measure as Measure);
        const things = [
          ...dice.some(own(recommendations), 8, 3),
          ...dice.some(own(clusters), 1),
          ...dice.some(own(parts), 4),
        ];
        for (const { id: itemId } of things)
          rows.items.push({
            measureId,
            itemId,
            countryCode,
            linkedAt: dice.instant(),
            linkedById: 'usr_seed',
          });
        for (const actionTypeCode of dice.some(ACTION_TYPES, 2))
          rows.types.push({ measureId, actionTypeCode, countryCode });
        for (let m = dice.pick([0, 1, 2]); m > 0; m -= 1) {
          const money = { currency: 'EUR', cost: dice.pick(AMOUNTS), secured: dice.pick(AMOUNTS) };
          const stands = {
            state: dice.pick(ACTIVITY_STATES),
            archivedAt: dice.chance(0.2) ? dice.instant() : null,
          };
          rows.activities.push({
            ...of,
            id: newId('act'),
            measureId,
            number: m,
            title: 'Activity',
            ...money,
            ...stands,
            version: 1,
          } as Activity);
        }
      }
    }
  }
  await write(world, async (writer) => {
    await writer.addUnaudited(ImplementationPlan, rows.plans);
    await writer.addUnaudited(PlanObjective, rows.objectives);
    await writer.addUnaudited(Measure, rows.measures);
    await writer.addUnaudited(MeasureItem, rows.items);
    await writer.addUnaudited(MeasureActionType, rows.types);
    await writer.addUnaudited(Activity, rows.activities);
  });
  return rows;
}

function planOf(countryCode: string, state: PlanState, archivedAt: string | null): ImplementationPlan {
  const period = { periodFrom: '2025-01-01', periodTo: '2027-12-31' };
  const made = { id: newId('pln'), countryCode, kind: 'OTHER', title: state, ...period, state, archivedAt };
  return { ...made, createdAt: '2025-01-01T00:00:00.000Z', version: 1 } as ImplementationPlan;
}

/** The measures in use that reach a recommendation, of plans that the viewer sees. */
export function measuresOf(rows: PlanRows, facts: Facts): Measure[] {
  const { r, clusterIds, partIds, viewer, status } = facts;
  const seen = rows.plans.filter(({ state, archivedAt, countryCode }) => {
    if (archivedAt !== null) return false;
    if (viewer.role === 'ADMIN' || viewer.role === 'INSIDER') return true;
    if (['ADOPTED', 'CLOSED'].includes(state)) return status !== null;
    return state === 'CONSULTATION' && viewer.role === 'STAKEHOLDER' && countryCode === viewer.country;
  });
  const plans = new Set(seen.map(({ id }) => id));
  const items = new Set([r.id, ...clusterIds, ...partIds]);
  const reaching = new Set(
    rows.items.filter(({ itemId }) => items.has(itemId)).map(({ measureId }) => measureId),
  );
  return rows.measures.filter(
    ({ id, planId, archivedAt }) => archivedAt === null && plans.has(planId) && reaching.has(id),
  );
}

export const plansOf = (rows: PlanRows, facts: Facts): string[] =>
  measuresOf(rows, facts).map(({ planId }) => planId);

export function actionTypesOf(rows: PlanRows, facts: Facts): string[] {
  const measures = new Set(measuresOf(rows, facts).map(({ id }) => id));
  return rows.types.filter(({ measureId }) => measures.has(measureId)).map((type) => type.actionTypeCode);
}

/** Whether what reaches a recommendation is paid for; null where the viewer may not know. */
export function fundingGapOf(rows: PlanRows, facts: Facts): string | null {
  if (facts.status === null) return null;
  const adopted = new Set(rows.plans.filter(({ state }) => state === 'ADOPTED').map(({ id }) => id));
  const measures = new Set(
    measuresOf(rows, facts)
      .filter(({ planId }) => adopted.has(planId))
      .map(({ id }) => id),
  );
  const activities = rows.activities.filter(
    ({ measureId, archivedAt, state }) =>
      measures.has(measureId) && archivedAt === null && state !== 'DROPPED',
  );
  if (activities.length === 0) return 'NO_ACTIVITY';
  const known = activities.filter(({ cost, secured }) => cost !== null && secured !== null);
  if (known.some(({ cost, secured }) => BigInt(cost as string) > BigInt(secured as string))) return 'GAP';
  return known.length < activities.length ? 'COST_UNKNOWN' : 'FUNDED';
}
