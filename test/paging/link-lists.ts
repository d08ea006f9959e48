import { RecommendationLink } from '../../src/recommendations/links/link.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** How recommendations hang together; `documentId` is of the document they all stand in. */
export async function linkLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const [one, other] = [await recommendation(), await recommendation()];
  return [
    {
      field: 'Recommendation.links',
      by: cast.coordinator,
      parents: [one.id, other.id],
      args: 'state: IN_FORCE',
      otherArgs: 'state: ENDED',
      orders: { '': ['-createdAt'] },
      // At either end of the link.
      add: async (n) => {
        const createdAt = oneOf(INSTANTS, n);
        const ends = [one.id, (await recommendation()).id];
        const [fromId, toId] = (n % 2 ? ends : ends.reverse()) as [string, string];
        const { id } = await insert(world, RecommendationLink, { fromId, toId, createdAt });
        return { id, createdAt };
      },
      remove: ({ id }) => takeAway(world, 'recommendation_link', id),
    },
  ];
}
