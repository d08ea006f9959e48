import { Cast, done, invite, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World, type Answer } from '../harness/world.js';
import {
  approving,
  assign,
  clearing,
  drafting,
  returning,
  submitted,
  updateOf,
  verb,
  type Update,
} from './reporting.js';

let world: World;
let cast: Cast;
let recommendationId: string;
/** One update of ministry A in each state. */
let all: Record<'draft' | 'submitted' | 'cleared' | 'returned' | 'approved', Update>;

beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  [recommendationId = ''] = await seedRecommendations(world, 1);
  await assign(cast, cast.ministryA, [recommendationId]);
  const next = async () => {
    world.clock.advance({ minutes: 1 });
    return submitted(cast.focalPoint, { recommendationId });
  };
  const cleared = async () => updateOf(await clearing(cast.validator, await next()));
  all = {
    draft: updateOf(await drafting(cast.focalPoint, { recommendationId })),
    submitted: await next(),
    cleared: await cleared(),
    returned: updateOf(await returning(cast.coordinator, await next())),
    approved: updateOf(await approving(cast.coordinator, await cleared(), { reason: 'Well done.' })),
  };
});
afterAll(() => world.close());

const LIST = `query($filter: ProgressUpdateFilter) {
  progressUpdates(filter: $filter, first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { totalCount nodes { state } } }`;

async function states(
  ask: (query: string, variables: object) => Promise<Answer>,
  filter: object = {},
): Promise<string[]> {
  const { data } = await ask(LIST, { filter });
  expect(data.progressUpdates.totalCount).toBe(data.progressUpdates.nodes.length);
  return data.progressUpdates.nodes.map(({ state }: Update) => state);
}
const as = (person: Player) => (query: string, variables: object) => person.ask(query, variables);
const anonymous = (query: string, variables: object) => world.ask(query, variables);

const EVERYTHING = ['DRAFT', 'SUBMITTED', 'CLEARED', 'RETURNED', 'APPROVED'];
const HANDED_IN = ['SUBMITTED', 'CLEARED', 'APPROVED'];

describe('inside the administration', () => {
  it('the institution and the coordinator see everything, others what was handed in', async () => {
    for (const person of [cast.focalPoint, cast.validator, cast.coordinator, cast.admin]) {
      expect(await states(as(person))).toEqual(EVERYTHING);
    }
    for (const person of [cast.otherFocalPoint, cast.analyst]) {
      expect(await states(as(person))).toEqual(HANDED_IN);
    }
    for (const person of [cast.foreignCoordinator, cast.foreignFocalPoint]) {
      expect(await states(as(person))).toEqual([]);
    }
  });

  it('the filter of states is the review queue', async () => {
    expect(await states(as(cast.coordinator), { states: ['SUBMITTED', 'CLEARED'] })).toEqual([
      'SUBMITTED',
      'CLEARED',
    ]);
    expect(await states(as(cast.coordinator), { institutionIds: [cast.ministryB] })).toEqual([]);
    expect(await states(as(cast.coordinator), { period: { from: '2026-01-01' } })).toEqual([]);
    expect(await states(as(cast.coordinator), { recommendationId })).toHaveLength(5);
  });

  it('everybody is offered what they can do', async () => {
    const offered = async (person: Player) => {
      const { data } = await person.ask(
        'query { progressUpdates(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { state availableTransitions viewerCanEdit } } }',
      );
      return data.progressUpdates.nodes.map((node: Update) => [
        node.state,
        node['availableTransitions'].join(' '),
        node['viewerCanEdit'],
      ]);
    };
    expect(await offered(cast.focalPoint)).toEqual([
      ['DRAFT', 'SUBMIT DISCARD', true],
      ['SUBMITTED', '', false],
      ['CLEARED', '', false],
      ['RETURNED', 'SUBMIT', true],
      ['APPROVED', '', false],
    ]);
    expect(await offered(cast.validator)).toEqual([
      ['DRAFT', '', false],
      ['SUBMITTED', 'CLEAR RETURN', false],
      ['CLEARED', '', false],
      ['RETURNED', '', false],
      ['APPROVED', '', false],
    ]);
    // A submitted one waits for the validator: the coordinator can only send it back.
    expect(await offered(cast.coordinator)).toEqual([
      ['DRAFT', '', false],
      ['SUBMITTED', 'RETURN', false],
      ['CLEARED', 'RETURN APPROVE', false],
      ['RETURNED', '', false],
      ['APPROVED', '', false],
    ]);
  });
});

describe('outside', () => {
  const READ = `query($id: ID!, $rec: ID!) {
    update: node(id: $id) { ... on ProgressUpdate {
      state narrative approvedStatus approvalReason returnReason submissions { id } author { id } availableTransitions } }
    recommendation: node(id: $rec) { ... on Recommendation {
      status statusAssessment { status reason update { id } assessedBy { id } }
      statusHistory { totalCount } progressUpdates { totalCount nodes { id } } } } }`;
  const read = (
    ask: (query: string, variables: object) => Promise<Answer>,
    id = all.approved.id,
  ): Promise<any> => ask(READ, { id, rec: recommendationId }).then(({ data }) => data);

  it('nothing is seen until the country publishes it', async () => {
    for (const ask of [anonymous, as(cast.stakeholder)]) {
      expect(await states(ask)).toEqual([]);
      expect(await read(ask)).toEqual({ update: null, recommendation: null });
    }
  });

  it('the source level shows no status, not even that there is none', async () => {
    await publish(cast.coordinator, 'SOURCE');
    for (const ask of [anonymous, as(cast.stakeholder)]) {
      expect(await states(ask)).toEqual([]);
      expect(await read(ask)).toEqual({
        update: null,
        recommendation: {
          status: null,
          statusAssessment: null,
          statusHistory: { totalCount: 0 },
          progressUpdates: { totalCount: 0, nodes: [] },
        },
      });
    }
  });

  it('the status level shows the status, its words and people excepted', async () => {
    await publish(cast.coordinator, 'STATUS');
    for (const ask of [anonymous, as(cast.stakeholder)]) {
      expect(await states(ask)).toEqual([]);
      expect(await read(ask)).toEqual({
        update: null,
        recommendation: {
          status: 'IN_PROGRESS',
          statusAssessment: { status: 'IN_PROGRESS', reason: null, update: null, assessedBy: null },
          statusHistory: { totalCount: 1 },
          progressUpdates: { totalCount: 0, nodes: [] },
        },
      });
    }
  });

  it('the updates level shows approved updates, without what passed between institution and coordinator', async () => {
    await publish(cast.coordinator, 'UPDATES');
    for (const ask of [anonymous, as(cast.stakeholder)]) {
      expect(await states(ask)).toEqual(['APPROVED']);
      expect(await states(ask, { states: ['DRAFT', 'SUBMITTED', 'RETURNED'] })).toEqual([]);
      expect(await read(ask)).toEqual({
        update: {
          state: 'APPROVED',
          narrative: 'The law was adopted and training of judges has begun.',
          approvedStatus: 'IN_PROGRESS',
          approvalReason: null,
          returnReason: null,
          submissions: [],
          author: null,
          availableTransitions: [],
        },
        recommendation: {
          status: 'IN_PROGRESS',
          statusAssessment: {
            status: 'IN_PROGRESS',
            reason: null,
            update: { id: all.approved.id },
            assessedBy: null,
          },
          statusHistory: { totalCount: 1 },
          progressUpdates: { totalCount: 1, nodes: [{ id: all.approved.id }] },
        },
      });
      for (const hidden of [all.draft, all.submitted, all.cleared, all.returned]) {
        expect((await read(ask, hidden.id)).update).toBeNull();
      }
    }
  });

  it('a stakeholder of the country changes nothing', async () => {
    const answer = await verb(cast.stakeholder, 'draftProgressUpdate', 'progressUpdate { id }', {
      recommendationId,
      narrative: 'x',
      language: 'EN',
      periodFrom: '2025-01-01',
      periodTo: '2025-02-01',
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the list', () => {
  it('is paged to its end in each order, each row once, nulls and ties too', async () => {
    for (const field of ['SUBMITTED_AT', 'CREATED_AT', 'PERIOD_TO']) {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const answer: Answer = await cast.coordinator.ask(
            `query($after: String) { progressUpdates(first: 2, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
              nodes { id } pageInfo { endCursor hasNextPage } } }`,
            { after },
          );
          const page = answer.data.progressUpdates;
          seen.push(...page.nodes.map(({ id }: Update) => id));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after);
        expect([...seen].sort()).toEqual(
          Object.values(all)
            .map(({ id }) => id)
            .sort(),
        );
      }
    }
  });

  it('takes a number of statements that does not grow with the page', async () => {
    const ids = await seedRecommendations(world, 12);
    await assign(cast, cast.ministryB, ids);
    for (const id of ids) await submitted(cast.otherFocalPoint, { recommendationId: id });
    const ask = async (first: number): Promise<void> => {
      const answer = await cast.coordinator.ask(
        `query($first: Int!) { progressUpdates(first: $first, orderBy: { field: CREATED_AT, direction: DESC }) { nodes {
            id availableTransitions viewerCanEdit submissions { number } evidence { title } author { name } submittedBy { name }
            institution { id } recommendation { id status statusIsStale
              statusHistory { totalCount nodes { status } } progressUpdates { totalCount nodes { id } } } } } }`,
        { first },
      );
      expect(answer.data.progressUpdates.nodes).toHaveLength(first);
    };
    await expectNoGrowth(world, ask, 2, 12);
  });
});

describe('a hand-over', () => {
  it('gives drafts and returned updates to the successor', async () => {
    const successor = await invite(world, cast.coordinator, 'Successor', {
      role: 'FOCAL_POINT',
      institutionId: cast.ministryA,
      standing: 'ALTERNATE',
    });
    const answer = await verb(cast.coordinator, 'handOver', 'handedOver { kind count }', {
      fromMembershipId: cast.focalPoint.membershipId,
      toMembershipId: successor.membershipId,
      reason: 'Another post.',
    });
    const given: { kind: string; count: number }[] = done(answer, 'handOver').handedOver;
    expect(given).toEqual(
      expect.arrayContaining([
        { kind: 'PROGRESS_DRAFT', count: 1 },
        { kind: 'PROGRESS_RETURNED', count: 1 },
      ]),
    );
    const { data } = await cast.coordinator.ask(
      'query { progressUpdates(first: 100) { nodes { state author { id } institution { id } } } }',
    );
    for (const { state, author, institution } of data.progressUpdates.nodes) {
      if (institution.id !== cast.ministryA) continue;
      const writing = state === 'DRAFT' || state === 'RETURNED';
      expect(author.id).toBe(writing ? successor.userId : cast.focalPoint.userId);
    }
  });
});
