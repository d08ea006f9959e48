import { DisaggregationDimension } from '../../src/implementation/disaggregation/dimension.entity.js';
import { Indicator } from '../../src/implementation/indicators/indicator.entities.js';
import { Measurement } from '../../src/implementation/indicators/measurement.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import { seedRecommendations } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

const NEVER = '2024-01-01T00:00:00.000Z';

/** What is measured, by what it is broken down, and what is due. */
export async function indicatorLists(world: World, cast: Cast): Promise<PagedList[]> {
  const [itemId = ''] = await seedRecommendations(world, 1);
  const indicator = (given: Partial<Indicator> = {}): Promise<Indicator> =>
    insert(world, Indicator, { itemId, kind: 'PROCESS', disaggregatedBy: 'sex', ...given });
  const [one, other] = [await indicator(), await indicator()];
  const measurement = (given: Partial<Measurement>): Promise<Measurement> =>
    insert(world, Measurement, { indicatorId: one.id, value: '1', ...given });
  // One in use: the list is asked without a filter as well.
  await insert(world, DisaggregationDimension, { code: 'in-use', declaredValues: [] });
  let codes = 0;
  return [
    {
      field: 'Query.indicators',
      by: cast.coordinator,
      args: 'filter: { kinds: [OUTCOME] }',
      otherArgs: 'filter: { kinds: [PROCESS] }',
      orders: { '': ['createdAt'] },
      add: async (n) => {
        const createdAt = oneOf(INSTANTS, n);
        const { id } = await indicator({ kind: 'OUTCOME', createdAt });
        return { id, createdAt };
      },
      remove: ({ id }) => takeAway(world, 'indicator', id),
    },
    {
      field: 'Query.disaggregationDimensions',
      by: cast.coordinator,
      args: 'filter: { archived: true }',
      otherArgs: 'filter: { archived: false }',
      orders: { '': ['code'] },
      add: async (n) => {
        const code = `${oneOf(['b', 'a', 'c'], n)}-${(codes += 1)}`;
        const { id } = await insert(world, DisaggregationDimension, {
          code,
          declaredValues: [],
          archivedAt: NEVER,
        });
        return { id, code };
      },
      remove: ({ id }) => takeAway(world, 'disaggregation_dimension', id),
    },
    {
      field: 'Query.dueMeasurements',
      by: cast.focalPoint,
      node: 'indicator { id }',
      args: 'filter: { states: [OVERDUE] }',
      otherArgs: 'filter: { states: [DUE] }',
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const dueOn = oneOf(DAYS, n);
        const once = { every: 1, unitOfTime: 'YEAR' as const, firstDueOn: dueOn, lastDueOn: dueOn };
        const { id } = await indicator({ providerId: cast.ministryA, ...once });
        return { id, dueOn };
      },
      remove: ({ id }) => takeAway(world, 'indicator', id),
    },
    {
      field: 'Indicator.measurements',
      by: cast.coordinator,
      parents: [one.id, other.id],
      args: 'scope: TOTALS',
      otherArgs: 'scope: ALL',
      orders: { '': ['-measuredOn', '-recordedAt', '-id'] },
      add: async (n) => {
        const measuredOn = oneOf(DAYS, n);
        const recordedAt = oneOf(INSTANTS.slice(0, 2), n + 1);
        const { id } = await measurement({ measuredOn, recordedAt, breakdown: '' });
        return { id, measuredOn, recordedAt };
      },
      remove: ({ id }) => takeAway(world, 'measurement', id),
    },
    {
      field: 'Indicator.breakdowns',
      by: cast.coordinator,
      parents: [one.id, other.id],
      otherArgs: 'dimensions: ["sex"]',
      orders: { '': ['breakdown'] },
      add: async (n) => {
        const breakdown = `sex=${oneOf(['f', 'm', 'x'], n)}-${(codes += 1)}`;
        const { id } = await measurement({ measuredOn: '2024-01-01', breakdown });
        return { id, breakdown };
      },
      remove: ({ id }) => takeAway(world, 'measurement', id),
    },
  ];
}
