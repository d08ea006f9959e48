import { PositionItem } from '../../src/implementation/position-rounds/position-item.entity.js';
import { PositionRequest } from '../../src/implementation/position-rounds/position-request.entity.js';
import { PositionRound } from '../../src/implementation/position-rounds/position-round.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

const REFERENCES = ['000110.000002', '000110.000001', '000110.000010', null];

/** Position rounds, what they are about, and what institutions are asked. */
export async function positionLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const round = (more: Partial<PositionRound> = {}) =>
    insert(world, PositionRound, { documentId, state: 'ADOPTED', language: 'en', ...more });
  const rounds = [await round(), await round()] as const;
  const recommendation = async (referenceSort: string | null) =>
    (await insert(world, Recommendation, { documentId, mechanismCode: 'UPR', referenceSort })).id;
  const item = async (roundId: string, referenceSort: string | null = null) =>
    insert(world, PositionItem, { roundId, recommendationId: await recommendation(referenceSort) });
  return [
    {
      field: 'Query.positionRounds',
      by: cast.coordinator,
      args: 'filter: { states: [CANCELLED] }',
      otherArgs: 'filter: { states: [OPEN] }',
      orders: { '': ['-openedAt'] },
      add: async (n) => {
        const openedAt = oneOf(INSTANTS, n);
        const { id } = await round({ openedAt, state: 'CANCELLED' });
        return { id, openedAt };
      },
      remove: ({ id }) => takeAway(world, 'position_round', id),
    },
    {
      field: 'PositionRound.items',
      by: cast.coordinator,
      parents: [rounds[0].id, rounds[1].id],
      args: 'filter: { parts: false }',
      otherArgs: 'filter: { parts: true }',
      orders: { '': ['reference', 'recommendationId'] },
      add: async (n) => {
        const reference = oneOf(REFERENCES, n);
        const { id, recommendationId } = await item(rounds[0].id, reference);
        return { id, reference, recommendationId };
      },
      remove: ({ id }) => takeAway(world, 'position_item', id),
    },
    {
      field: 'Query.positionRequests',
      by: cast.coordinator,
      args: 'filter: { states: [RETURNED] }',
      otherArgs: 'filter: { states: [ASKED] }',
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const dueOn = oneOf(DAYS, n);
        const { id: itemId } = await item(rounds[1].id);
        const of = { roundId: rounds[1].id, itemId, institutionId: cast.ministryA };
        const { id } = await insert(world, PositionRequest, { ...of, state: 'RETURNED', dueOn });
        return { id, dueOn };
      },
      remove: ({ id }) => takeAway(world, 'position_request', id),
    },
  ];
}
