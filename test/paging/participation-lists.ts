import { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import { Contribution } from '../../src/implementation/contributions/contribution.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Body } from '../../src/people/users/role-terms.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';

/** What is said and done by others than the administration. */
export async function participationLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const told = [await recommendation(), await recommendation()] as const;
  const clusters = [await insert(world, Cluster, {}), await insert(world, Cluster, {})] as const;
  const contribution = async (n: number, itemId: string, body: Body = 'PARLIAMENT'): Promise<Row> => {
    const submittedAt = oneOf(INSTANTS, n);
    const { id } = await insert(world, Contribution, { itemId, submittedAt, body });
    return { id, submittedAt };
  };
  const remove = ({ id }: Row): Promise<void> => takeAway(world, 'contribution', id);
  return [
    {
      field: 'Query.contributions',
      by: cast.coordinator,
      args: 'filter: { bodies: [JUDICIARY] }',
      otherArgs: 'filter: { bodies: [UN] }',
      orders: { '': ['-submittedAt'] },
      add: async (n) => contribution(n, (await recommendation()).id, 'JUDICIARY'),
      remove,
    },
    {
      field: 'Recommendation.contributions',
      by: cast.coordinator,
      parents: [told[0].id, told[1].id],
      orders: { '': ['-submittedAt'] },
      add: (n) => contribution(n, told[0].id),
      remove,
    },
    {
      field: 'Cluster.contributions',
      by: cast.coordinator,
      parents: [clusters[0].id, clusters[1].id],
      orders: { '': ['-submittedAt'] },
      add: (n) => contribution(n, clusters[0].id),
      remove,
    },
  ];
}
