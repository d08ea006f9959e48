import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { RecommendationRevision } from '../../src/recommendations/source/revision.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** What happened; `documentId` is of the document of the recommendations. */
export async function timelineLists(
  world: World,
  { coordinator: by }: Cast,
  documentId: string,
): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const pair = [await recommendation(), await recommendation()] as const;
  return [
    {
      field: 'Recommendation.timeline',
      by,
      parents: [pair[0].id, pair[1].id],
      node: 'subjectId',
      orders: { '': ['-at'] },
      add: async (n) => {
        const at = oneOf(INSTANTS, n);
        const { id } = await insert(world, RecommendationRevision, { recommendationId: pair[0].id, at });
        return { id, at };
      },
      remove: ({ id }) => takeAway(world, 'recommendation_revision', id),
    },
  ];
}
