import { Cluster, ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { bothWays, DAYS, INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';
import { insert, takeAway } from '../harness/rows.js';

/** Progress updates, wherever they are listed. */
export async function progressLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const told = [await recommendation(), await recommendation()] as const;
  const home = await insert(world, Cluster, {});
  const clusters = [await insert(world, Cluster, {}), await insert(world, Cluster, {})] as const;
  await insert(world, ClusterMembership, {
    clusterId: home.id,
    recommendationId: told[0].id,
    joinedAt: '2020-01-01T00:00:00.000Z',
  });

  /** Every third is a draft: it was never handed in. */
  const update = async (n: number, subject: Partial<ProgressUpdate>): Promise<Row> => {
    const submittedAt = n % 3 === 0 ? null : oneOf(INSTANTS, n);
    const createdAt = oneOf(INSTANTS, n + 1);
    const periodTo = oneOf(DAYS, n + 2);
    const state = submittedAt ? ('SUBMITTED' as const) : ('DRAFT' as const);
    const given = { institutionId: cast.ministryB, state, submittedAt, createdAt, periodTo, ...subject };
    const { id } = await insert(world, ProgressUpdate, given);
    return { id, submittedAt, createdAt, periodTo, newest: submittedAt ?? createdAt };
  };
  const remove = ({ id }: Row): Promise<void> => takeAway(world, 'progress_update', id);
  return [
    {
      field: 'Query.progressUpdates',
      by: cast.coordinator,
      args: 'filter: { roles: [SUPPORTING] }',
      otherArgs: 'filter: { roles: [LEAD] }',
      orders: bothWays(
        { SUBMITTED_AT: ['submittedAt'], CREATED_AT: ['createdAt'], PERIOD_TO: ['periodTo'] },
        ['SUBMITTED_AT', 'DESC'],
      ),
      add: async (n) => update(n, { recommendationId: (await recommendation()).id, role: 'SUPPORTING' }),
      remove,
    },
    {
      field: 'Recommendation.progressUpdates',
      by: cast.coordinator,
      parents: [told[0].id, told[1].id],
      orders: { '': ['-newest', '-id'] },
      // On the recommendation itself, and on the cluster that it was a member of.
      add: (n) =>
        update(n, n % 2 === 0 ? { recommendationId: told[0].id } : { clusterId: home.id, role: 'LEAD' }),
      remove,
    },
    {
      field: 'Cluster.progressUpdates',
      by: cast.coordinator,
      parents: [clusters[0].id, clusters[1].id],
      orders: { '': ['-newest', '-id'] },
      add: (n) => update(n, { clusterId: clusters[0].id }),
      remove,
    },
  ];
}
