import { Cluster, ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import { StatusAssessment } from '../../src/implementation/status/status.entities.js';
import { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** What hangs on parts of recommendations; `documentId` is of the document in which these stand. */
export async function partLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const part = async (given: Partial<Recommendation> = {}, ordinal = 1): Promise<RecommendationPart> => {
    const whole = await insert(world, Recommendation, {
      documentId,
      mechanismCode: 'CEDAW',
      kind: 'OTHER',
      ...given,
    });
    return insert(world, RecommendationPart, { recommendationId: whole.id, ordinal, language: 'en' });
  };
  const [one, other] = [await part(), await part()];
  const clusters = [await insert(world, Cluster, {}), await insert(world, Cluster, {})] as const;
  return [
    {
      field: 'RecommendationPart.statusHistory',
      by: cast.coordinator,
      parents: [one.id, other.id],
      orders: { '': ['-recordedAt', '-id'] },
      add: async (n) => {
        const recordedAt = oneOf(INSTANTS, n);
        const about = { partId: one.id, supersededAt: '2026-01-01T00:00:00.000Z' };
        const { id } = await insert(world, StatusAssessment, { ...about, recordedAt });
        return { id, recordedAt };
      },
      remove: ({ id }) => takeAway(world, 'status_assessment', id),
    },
    {
      field: 'RecommendationPart.progressUpdates',
      by: cast.coordinator,
      parents: [one.id, other.id],
      orders: { '': ['-newest', '-id'] },
      add: async (n) => {
        const newest = oneOf(INSTANTS, n);
        const handedIn = { state: 'SUBMITTED' as const, submittedAt: newest, language: 'en' as const };
        const about = { partId: one.id, institutionId: cast.ministryA };
        const { id } = await insert(world, ProgressUpdate, { ...about, ...handedIn });
        return { id, newest };
      },
      remove: ({ id }) => takeAway(world, 'progress_update', id),
    },
    {
      field: 'Cluster.partMembers',
      by: cast.coordinator,
      parents: [clusters[0].id, clusters[1].id],
      orders: { '': ['-issuedOn', 'reference', 'ordinal'] },
      add: async (n) => {
        const issuedOn = oneOf([...DAYS.slice(0, 2), null], n);
        const reference = oneOf(['000002', '000001', null], n + 1);
        const ordinal = 1 + (n % 2);
        const { id } = await part({ issuedOn, referenceSort: reference }, ordinal);
        await insert(world, ClusterMembership, { clusterId: clusters[0].id, partId: id });
        return { id, issuedOn, reference, ordinal };
      },
      remove: ({ id }) => takeAway(world, 'cluster_membership', id, 'part_id'),
    },
  ];
}
