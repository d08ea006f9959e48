import { StateAnswer } from '../../src/implementation/answers/answer.entities.js';
import { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import { ReportingRound, RoundItem } from '../../src/implementation/rounds/round.entities.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** Reporting rounds and what they ask; `documentId` is of the document in which the recommendations stand. */
export async function roundLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const by = cast.coordinator;
  const round = (given: Partial<ReportingRound> = {}) =>
    insert(world, ReportingRound, {
      state: 'OPEN',
      asks: 'ASSIGNED',
      filter: '{}',
      purpose: 'OTHER',
      openedAt: '2026-01-01T00:00:00.000Z',
      opensOn: '2026-01-01',
      dueOn: '2026-06-30',
      createdById: by.userId,
      ...given,
    });
  const [one, other, asking] = [await round(), await round(), await round()];
  const recommendation = () =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const item = async (roundId: string, addedAt = INSTANTS[0] as string) => {
    const { id: recommendationId } = await recommendation();
    return insert(world, RoundItem, { roundId, recommendationId, addedAt, addedById: by.userId });
  };
  return [
    {
      field: 'Query.reportingRounds',
      by,
      args: 'filter: { purposes: [QUARTERLY] }',
      otherArgs: 'filter: { purposes: [ANNUAL] }',
      orders: { '': ['-dueOn'] },
      add: async (n) => {
        const dueOn = oneOf(DAYS, n);
        const { id } = await round({ purpose: 'QUARTERLY', state: 'PLANNED', openedAt: null, dueOn });
        return { id, dueOn };
      },
      remove: ({ id }) => takeAway(world, 'reporting_round', id),
    },
    {
      field: 'Query.stateAnswers',
      by,
      args: 'filter: { latest: [FINAL] }',
      otherArgs: 'filter: { latest: [DRAFT] }',
      orders: { '': ['createdAt'] },
      add: async (n) => {
        const createdAt = oneOf(INSTANTS, n);
        const { id: recommendationId } = await recommendation();
        const numbers = { latestNumber: 1, finalNumber: 1 };
        const { id } = await insert(world, StateAnswer, { recommendationId, createdAt, ...numbers });
        return { id, createdAt };
      },
      remove: ({ id }) => takeAway(world, 'state_answer', id),
    },
    {
      field: 'ReportingRound.items',
      by,
      parents: [one.id, other.id],
      node: 'recommendation { id }',
      orders: { '': ['addedAt', 'place'] },
      add: async (n) => {
        const addedAt = oneOf(INSTANTS, n);
        const { recommendationId, id: place } = await item(one.id, addedAt);
        return { id: recommendationId, addedAt, place };
      },
      remove: ({ id }) => takeAway(world, 'round_item', id, 'recommendation_id'),
    },
    {
      field: 'ReportingRound.tasks',
      by,
      parents: [asking.id, other.id],
      node: 'recommendation { id }',
      args: 'filter: { states: [NOT_OPENED, RETURNED] }',
      otherArgs: 'filter: { states: [NOT_OPENED] }',
      orders: { '': ['dueOn'] },
      add: async (n) => {
        const { recommendationId } = await item(asking.id);
        // The other ministry’s: whose tasks another list counts has none of them.
        const institutionId = cast.ministryB;
        await insert(world, Assignment, { recommendationId, institutionId, role: 'LEAD' });
        const dueOn = n % 2 === 0 ? asking.dueOn : oneOf(DAYS, n);
        if (n % 2 === 1)
          await insert(world, ProgressUpdate, {
            recommendationId,
            institutionId,
            state: 'RETURNED',
            submittedAt: INSTANTS[0] as string,
            returnDueOn: dueOn,
          });
        return { id: recommendationId, dueOn };
      },
      remove: ({ id }) => takeAway(world, 'round_item', id, 'recommendation_id'),
    },
  ];
}
