import { Activity } from '../../src/implementation/activities/activity.entities.js';
import { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import { Measure } from '../../src/implementation/measures/measure.entities.js';
import { PlanObjective } from '../../src/implementation/plans/objective.entity.js';
import { ImplementationPlan } from '../../src/implementation/plans/plan.entities.js';
import { SupportArea } from '../../src/implementation/support/support-area.entity.js';
import { RecommendingState } from '../../src/recommendations/tags/tag.entities.js';
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
import { DAYS, INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';

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
  const two = async (make: () => Promise<{ id: string }>): Promise<[string, string]> => [
    (await make()).id,
    (await make()).id,
  ];
  const { id: planId } = await insert(world, ImplementationPlan, {
    kind: 'NATIONAL_HUMAN_RIGHTS_ACTION_PLAN',
    state: 'ADOPTED',
  });
  const { id: objectiveId } = await insert(world, PlanObjective, { planId });
  const measures = await two(() => insert(world, Measure, { planId, objectiveId }));
  const planned = {
    Cluster: await two(() => insert(world, Cluster, {})),
    Measure: measures,
    Activity: await two(() =>
      insert(world, Activity, { planId, measureId: measures[0], state: 'UNDER_WAY' }),
    ),
  };
  const partnered = [
    await request({ channel: 'BILATERAL', partnerCode: 'CHE' }),
    await request({ channel: 'BILATERAL', partnerCode: 'CHE' }),
  ] as const;
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
    ...(['Cluster', 'Measure', 'Activity'] as const).map((owner) => ({
      field: `${owner}.supportRequests`,
      parents: planned[owner],
      ...latest(
        async (createdAt) => {
          const made = await request({ createdAt });
          await insert(world, SupportRequestItem, { requestId: made.id, itemId: planned[owner][0] });
          return made;
        },
        [
          ['support_request_item', 'request_id'],
          ['support_request', 'id'],
        ],
      ),
    })),
    {
      field: 'SupportRequest.partnerRecommendations',
      by,
      parents: [partnered[0].id, partnered[1].id],
      orders: { '': ['-issuedOn'] },
      add: async (n: number): Promise<Row> => {
        const issuedOn = oneOf(DAYS, n);
        const { id } = await insert(world, Recommendation, {
          documentId,
          mechanismCode: 'CEDAW',
          kind: 'OTHER',
          issuedOn,
        });
        await insert(world, RecommendingState, { recommendationId: id, ordinal: 0, countryCode: 'CHE' });
        await insert(world, SupportRequestItem, { requestId: partnered[0].id, itemId: id });
        return { id, issuedOn };
      },
      remove: async ({ id }: Row) => {
        await takeAway(world, 'recommending_state', id, 'recommendation_id');
        await takeAway(world, 'support_request_item', id, 'item_id');
      },
    },
    {
      field: 'Query.supportAreas',
      by,
      args: 'filter: { retired: true }',
      otherArgs: 'filter: { retired: false }',
      orders: { '': ['code'] },
      add: async (n: number): Promise<Row> => {
        const code = `AREA_${(n * 5) % 7}_${n}`;
        const { id } = await insert(world, SupportArea, {
          code,
          retiredAt: INSTANTS[0] as string,
          labels: { en: code },
        });
        return { id, code };
      },
      remove: ({ id }: Row) => takeAway(world, 'support_area', id),
    },
    {
      field: 'Cluster.goodPractices',
      parents: planned.Cluster,
      ...latest(
        async (createdAt) => {
          const made = await practice({ createdAt });
          await insert(world, GoodPracticeItem, { practiceId: made.id, itemId: planned.Cluster[0] });
          return made;
        },
        [
          ['good_practice_item', 'practice_id'],
          ['good_practice', 'id'],
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
