import { Assignment, AssignmentDecline } from '../../src/implementation/assignments/assignment.entity.js';
import { Cluster, ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import { NotApplicableProposal, StatusAssessment } from '../../src/implementation/status/status.entities.js';
import {
  FrozenFigureMember,
  FrozenFigures,
} from '../../src/implementation/statistics/frozen-figures.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { done, type Cast } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { bothWays, DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';
import { insert, takeAway } from '../harness/rows.js';

const REFERENCES = ['000002', '000001', null];

/** What the country makes of its recommendations; `documentId` is of the document they all stand in. */
export async function nationalLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const recommendation = (given: Partial<Recommendation> = {}): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER', ...given });
  const cluster = (given: Partial<Cluster> = {}): Promise<Cluster> => insert(world, Cluster, given);
  const join = async (clusterId: string, given: Partial<Recommendation> = {}): Promise<Recommendation> => {
    const member = await recommendation(given);
    await insert(world, ClusterMembership, { clusterId, recommendationId: member.id });
    return member;
  };
  const [one, other] = [await recommendation(), await recommendation()];
  const pair = [await cluster(), await cluster()] as const;
  const { figures, question, asOf } = await frozen(world, cast);
  const freeze = (given: Partial<FrozenFigures> = {}): Promise<FrozenFigures> =>
    insert(world, FrozenFigures, { figures, question, asOf, ...given });
  const twice = [await freeze(), await freeze()] as const;
  return [
    {
      field: 'Query.clusters',
      by: cast.coordinator,
      args: 'filter: { nameContains: "paged" }',
      otherArgs: 'filter: { states: [ACTIVE] }',
      orders: bothWays({ NAME: ['name'], CREATED_AT: ['createdAt'], MEMBER_COUNT: ['members'] }, [
        'NAME',
        'ASC',
      ]),
      add: async (n) => {
        const name = oneOf(['paged b', 'paged a', 'paged c'], n);
        const createdAt = oneOf(INSTANTS, n + 1);
        const { id } = await cluster({ nameSort: name, createdAt });
        const members = n % 3;
        for (let member = 0; member < members; member += 1) await join(id);
        return { id, name, createdAt, members };
      },
      remove: async ({ id }) => {
        await takeAway(world, 'cluster_membership', id, 'cluster_id');
        await takeAway(world, 'cluster', id);
      },
    },
    {
      field: 'Cluster.members',
      by: cast.coordinator,
      parents: [pair[0].id, pair[1].id],
      orders: { '': ['-issuedOn', 'reference'] },
      add: async (n) => {
        const issuedOn = oneOf([...DAYS.slice(0, 2), null], n);
        const reference = oneOf(REFERENCES, n + 1);
        const { id } = await join(pair[0].id, { issuedOn, referenceSort: reference });
        return { id, issuedOn, reference };
      },
      remove: ({ id }) => takeAway(world, 'cluster_membership', id, 'recommendation_id'),
    },
    {
      field: 'Query.myTasks',
      by: cast.focalPoint,
      node: 'assignment { id }',
      args: 'filter: { roles: [LEAD] }',
      otherArgs: 'filter: { roles: [SUPPORTING] }',
      orders: bothWays({ DUE_ON: ['dueOn'], ASSIGNED_AT: ['assignedAt'] }, ['DUE_ON', 'ASC']),
      add: async (n) => {
        const { id: recommendationId } = await recommendation();
        const dueOn = oneOf([...DAYS, null], n);
        const assignedAt = oneOf(INSTANTS, n + 1);
        const terms = { recommendationId, institutionId: cast.ministryA, role: 'LEAD' as const };
        const { id } = await insert(world, Assignment, { ...terms, implementBy: dueOn, assignedAt });
        return { id, dueOn, assignedAt };
      },
      remove: ({ id }) => takeAway(world, 'assignment', id),
    },
    {
      field: 'Query.declines',
      by: cast.coordinator,
      args: 'states: [REJECTED]',
      otherArgs: 'states: [REJECTED, ACCEPTED]',
      orders: { '': ['-declinedAt'] },
      add: async (n) => {
        const declinedAt = oneOf(INSTANTS, n);
        const ended = { endedAt: INSTANTS[0] as string, institutionId: cast.ministryB };
        const { id: recommendationId } = await recommendation();
        const { id: assignmentId } = await insert(world, Assignment, { recommendationId, ...ended });
        const { id } = await insert(world, AssignmentDecline, {
          assignmentId,
          state: 'REJECTED',
          declinedAt,
        });
        return { id, declinedAt };
      },
      remove: ({ id }) => takeAway(world, 'assignment_decline', id),
    },
    {
      field: 'Query.notApplicableProposals',
      by: cast.coordinator,
      args: 'state: REJECTED',
      otherArgs: 'state: OPEN',
      orders: { '': ['proposedAt'] },
      add: async (n) => {
        const proposedAt = oneOf(INSTANTS, n);
        const { id: recommendationId } = await recommendation();
        const about = { recommendationId, state: 'REJECTED' as const };
        const { id } = await insert(world, NotApplicableProposal, { ...about, proposedAt });
        return { id, proposedAt };
      },
      remove: ({ id }) => takeAway(world, 'not_applicable_proposal', id),
    },
    {
      field: 'Recommendation.statusHistory',
      by: cast.coordinator,
      parents: [one.id, other.id],
      orders: { '': ['-recordedAt', '-id'] },
      add: async (n) => {
        const recordedAt = oneOf(INSTANTS, n);
        const about = { recommendationId: one.id, supersededAt: '2026-01-01T00:00:00.000Z' };
        const { id } = await insert(world, StatusAssessment, { ...about, recordedAt });
        return { id, recordedAt };
      },
      remove: ({ id }) => takeAway(world, 'status_assessment', id),
    },
    {
      field: 'Query.frozenFigures',
      by: cast.foreignCoordinator,
      orders: { '': ['-frozenAt'] },
      add: async (n) => {
        const frozenAt = oneOf(INSTANTS, n);
        const { id } = await freeze({ countryCode: 'SVN', frozenAt });
        return { id, frozenAt };
      },
      remove: ({ id }) => takeAway(world, 'frozen_figures', id),
    },
    {
      field: 'FrozenFigures.members',
      by: cast.coordinator,
      parents: [twice[0].id, twice[1].id],
      node: 'recommendationId',
      orders: { '': ['id'] },
      add: async () => {
        const { id } = await recommendation();
        await insert(world, FrozenFigureMember, { figuresId: twice[0].id, recommendationId: id });
        return { id };
      },
      remove: ({ id }) => takeAway(world, 'frozen_figure_member', id, 'recommendation_id'),
    },
  ];
}

/** Figures as the application freezes them. */
async function frozen(world: World, { coordinator }: Cast): Promise<FrozenFigures> {
  const answer = await coordinator.ask(
    'mutation { freezeFigures(input: { label: "To copy" }) { frozenFigures { id } userErrors { message } } }',
  );
  const { id } = done(answer, 'freezeFigures').frozenFigures;
  return (await write(world, (writer) => writer.find(FrozenFigures, id))) as FrozenFigures;
}
