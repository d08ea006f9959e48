import { ClusterSuggestion } from '../../src/implementation/suggestions/cluster-suggestion.entity.js';
import { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import { LinkSuggestion } from '../../src/implementation/suggestions/link-suggestion.entity.js';
import { SimilarityRun } from '../../src/implementation/suggestions/similarity-run.entity.js';
import { RecommendationLink } from '../../src/recommendations/links/link.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList } from './paged-list.js';

const SCORES = [4_000, 1_500, 2_000];

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
    {
      field: 'Query.linkSuggestions',
      by: cast.coordinator,
      args: 'filter: { minScore: 0.1 }',
      otherArgs: 'filter: { minScore: 0.11 }',
      orders: { '': ['-score'] },
      add: async (n) => {
        const score = oneOf(SCORES, n);
        const [fromId, toId] = [(await recommendation()).id, (await recommendation()).id];
        const { id } = await insert(world, LinkSuggestion, { fromId, toId, score, state: 'OPEN', terms: [] });
        return { id, score };
      },
      remove: ({ id }) => takeAway(world, 'link_suggestion', id),
    },
    {
      field: 'Query.clusterSuggestions',
      by: cast.coordinator,
      args: 'filter: { minScore: 0.1 }',
      otherArgs: 'filter: { minScore: 0.11 }',
      orders: { '': ['-score'] },
      add: async (n) => {
        const score = oneOf(SCORES, n);
        const { id: clusterId } = await insert(world, Cluster, {});
        const { id: recommendationId } = await recommendation();
        const given = {
          clusterId,
          recommendationId,
          nearestId: one.id,
          score,
          state: 'OPEN' as const,
          terms: [],
        };
        return { id: (await insert(world, ClusterSuggestion, given)).id, score };
      },
      remove: ({ id }) => takeAway(world, 'cluster_suggestion', id),
    },
    {
      field: 'Query.similarityRuns',
      by: cast.coordinator,
      orders: { '': ['-at', '-id'] },
      add: async (n) => {
        const at = oneOf(INSTANTS, n);
        return { id: (await insert(world, SimilarityRun, { at })).id, at };
      },
      remove: ({ id }) => takeAway(world, 'similarity_run', id),
    },
  ];
}
