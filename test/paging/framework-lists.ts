import { Measure } from '../../src/implementation/measures/measure.entities.js';
import { PlanObjective } from '../../src/implementation/plans/objective.entity.js';
import { ImplementationPlan } from '../../src/implementation/plans/plan.entities.js';
import {
  Framework,
  FrameworkItem,
  FrameworkLink,
} from '../../src/implementation/frameworks/framework.entities.js';
import { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';

const ORDINALS = [2, 1, 3];

/** Frameworks, their items, and what these are linked to; `documentId` is of the document of the recommendations. */
export async function frameworkLists(
  world: World,
  { coordinator: by }: Cast,
  documentId: string,
): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const framework = (given: Partial<Framework> = {}): Promise<Framework> =>
    insert(world, Framework, { kind: 'OTHER', ...given });
  const item = (given: Partial<FrameworkItem>): Promise<FrameworkItem> =>
    insert(world, FrameworkItem, { ordinal: 1, ...given });
  const link = (of: FrameworkItem, given: Partial<FrameworkLink>): Promise<FrameworkLink> =>
    insert(world, FrameworkLink, { frameworkItemId: of.id, frameworkId: of.frameworkId, ...given });
  const two = [await framework(), await framework()] as const;
  const [frameworkId, otherId] = [two[0].id, two[1].id].sort() as [string, string];
  const parents = [await item({ frameworkId }), await item({ frameworkId })] as const;
  const recommendations = [await recommendation(), await recommendation()] as const;
  const clusters = [await insert(world, Cluster, {}), await insert(world, Cluster, {})] as const;
  const emptied = [await framework(), await framework()] as const;

  const placed = async (n: number, given: Partial<FrameworkItem>): Promise<Row> => {
    const ordinal = oneOf(ORDINALS, n);
    const { id } = await item({ ordinal, ...given });
    return { id, ordinal };
  };
  const linkedTo = async (n: number, itemId: string): Promise<Row> => {
    const of = oneOf([frameworkId, otherId], n);
    const ordinal = oneOf(ORDINALS, n + 1);
    const made = await item({ frameworkId: of, ordinal });
    await link(made, { itemId });
    return { id: made.id, framework: of, ordinal };
  };
  const unlinked = ({ id }: Row): Promise<void> =>
    takeAway(world, 'framework_link', id, 'framework_item_id').then(() =>
      takeAway(world, 'framework_item', id),
    );
  const { id: planId } = await insert(world, ImplementationPlan, {
    kind: 'NATIONAL_HUMAN_RIGHTS_ACTION_PLAN',
    state: 'ADOPTED',
  });
  const { id: objectiveId } = await insert(world, PlanObjective, { planId });
  const measure = () => insert(world, Measure, { planId, objectiveId });
  const measures = [await measure(), await measure()] as const;
  return [
    {
      field: 'Query.frameworks',
      by,
      args: 'filter: { kinds: [NATIONAL_STRATEGY] }',
      otherArgs: 'filter: { kinds: [OTHER] }',
      orders: { '': ['createdAt'] },
      add: async (n) => {
        const createdAt = oneOf(INSTANTS, n);
        const { id } = await framework({ kind: 'NATIONAL_STRATEGY', createdAt });
        return { id, createdAt };
      },
      remove: ({ id }) => takeAway(world, 'framework', id),
    },
    {
      field: 'Framework.items',
      by,
      parents: [emptied[0].id, emptied[1].id],
      orders: { '': ['ordinal'] },
      add: (n) => placed(n, { frameworkId: emptied[0].id }),
      remove: ({ id }) => takeAway(world, 'framework_item', id),
    },
    {
      field: 'FrameworkItem.children',
      by,
      parents: [parents[0].id, parents[1].id],
      orders: { '': ['ordinal'] },
      add: (n) => placed(n, { frameworkId, parentId: parents[0].id }),
      remove: ({ id }) => takeAway(world, 'framework_item', id),
    },
    {
      field: 'FrameworkItem.linkedItems',
      by,
      parents: [parents[0].id, parents[1].id],
      orders: { '': ['linkedAt'] },
      add: async (n) => {
        const linkedAt = oneOf(INSTANTS, n);
        const { id } = await recommendation();
        await link(parents[0], { itemId: id, linkedAt });
        return { id, linkedAt };
      },
      remove: ({ id }) => takeAway(world, 'framework_link', id, 'item_id'),
    },
    {
      field: 'Recommendation.frameworkItems',
      by,
      parents: [recommendations[0].id, recommendations[1].id],
      orders: { '': ['framework', 'ordinal'] },
      add: (n) => linkedTo(n, recommendations[0].id),
      remove: unlinked,
    },
    {
      field: 'Cluster.frameworkItems',
      by,
      parents: [clusters[0].id, clusters[1].id],
      orders: { '': ['framework', 'ordinal'] },
      add: (n) => linkedTo(n, clusters[0].id),
      remove: unlinked,
    },
    {
      field: 'Measure.frameworkItems',
      by,
      parents: [measures[0].id, measures[1].id],
      orders: { '': ['framework', 'ordinal'] },
      add: (n) => linkedTo(n, measures[0].id),
      remove: unlinked,
    },
  ];
}
