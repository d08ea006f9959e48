import { GoodPractice, GoodPracticeItem } from '../../src/implementation/support/good-practice.entities.js';
import {
  SupportRequest,
  SupportRequestItem,
} from '../../src/implementation/support/support-request.entities.js';
import type { LinkRow } from '../../src/implementation/tracked-items/link-row.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';

/** Requests for assistance, good practices, and what they are linked to. */
export async function supportLists(
  world: World,
  { coordinator: by, ministryA, ministryB }: Cast,
  documentId: string,
): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const request = (given: Partial<SupportRequest> = {}): Promise<SupportRequest> =>
    insert(world, SupportRequest, {
      channel: 'OTHER',
      state: 'SUBMITTED',
      priorityGround: 'NONE',
      donors: [],
      requestingBodyId: ministryA,
      ...given,
    });
  const practice = (given: Partial<GoodPractice> = {}): Promise<GoodPractice> =>
    insert(world, GoodPractice, given);
  const requests = [await request(), await request()] as const;
  const practices = [await practice(), await practice()] as const;
  const about = [await recommendation(), await recommendation()] as const;
  const items = (add: (given: Partial<LinkRow>) => Promise<unknown>, table: string) => ({
    by,
    orders: { '': ['linkedAt'] },
    add: async (n: number): Promise<Row> => {
      const linkedAt = oneOf(INSTANTS, n);
      const { id } = await recommendation();
      await add({ itemId: id, linkedAt });
      return { id, linkedAt };
    },
    remove: ({ id }: Row) => takeAway(world, table, id, 'item_id'),
  });
  const latest = (make: (createdAt: string) => Promise<{ id: string }>, tables: [string, string][]) => ({
    by,
    orders: { '': ['-createdAt'] },
    add: async (n: number): Promise<Row> => {
      const createdAt = oneOf(INSTANTS, n);
      const { id } = await make(createdAt);
      return { id, createdAt };
    },
    remove: async ({ id }: Row) => {
      for (const [table, key] of tables) await takeAway(world, table, id, key);
    },
  });
  const itemId = about[0].id;
  return [
    {
      field: 'Query.supportRequests',
      args: `filter: { requestingBodyIds: ["${ministryB}"] }`,
      otherArgs: 'filter: { channels: [OTHER] }',
      ...latest(
        (createdAt) => request({ createdAt, requestingBodyId: ministryB }),
        [['support_request', 'id']],
      ),
    },
    {
      field: 'SupportRequest.linkedItems',
      parents: [requests[0].id, requests[1].id],
      ...items(
        (given) => insert(world, SupportRequestItem, { requestId: requests[0].id, ...given }),
        'support_request_item',
      ),
    },
    {
      field: 'Recommendation.supportRequests',
      parents: [about[0].id, about[1].id],
      ...latest(
        async (createdAt) => {
          const made = await request({ createdAt });
          await insert(world, SupportRequestItem, { requestId: made.id, itemId });
          return made;
        },
        [
          ['support_request_item', 'request_id'],
          ['support_request', 'id'],
        ],
      ),
    },
    {
      field: 'Query.goodPractices',
      args: 'filter: { published: true }',
      otherArgs: 'filter: { published: false }',
      ...latest((createdAt) => practice({ createdAt, publishedAt: createdAt }), [['good_practice', 'id']]),
    },
    {
      field: 'GoodPractice.linkedItems',
      parents: [practices[0].id, practices[1].id],
      ...items(
        (given) => insert(world, GoodPracticeItem, { practiceId: practices[0].id, ...given }),
        'good_practice_item',
      ),
    },
    {
      field: 'Recommendation.goodPractices',
      parents: [about[0].id, about[1].id],
      ...latest(
        async (createdAt) => {
          const made = await practice({ createdAt });
          await insert(world, GoodPracticeItem, { practiceId: made.id, itemId });
          return made;
        },
        [
          ['good_practice_item', 'practice_id'],
          ['good_practice', 'id'],
        ],
      ),
    },
  ];
}
