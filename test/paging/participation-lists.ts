import { Cluster } from '../../src/implementation/clusters/cluster.entity.js';
import { Contribution } from '../../src/implementation/contributions/contribution.entity.js';
import { Engagement, EngagementLink } from '../../src/implementation/engagement/engagement.entities.js';
import type { EngagementKind } from '../../src/implementation/engagement/engagement.words.js';
import {
  LegalAct,
  LegalActLink,
  LegalFinding,
  ParliamentaryQuestion,
  ParliamentaryQuestionLink,
} from '../../src/implementation/parliament/parliament.entities.js';
import { Measure } from '../../src/implementation/measures/measure.entities.js';
import { PlanObjective } from '../../src/implementation/plans/objective.entity.js';
import { ImplementationPlan } from '../../src/implementation/plans/plan.entities.js';
import { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Body } from '../../src/people/users/role-terms.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList, type Row } from './paged-list.js';

/** What is said and done by others than the administration. */
export async function participationLists(world: World, cast: Cast, documentId: string): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const told = [await recommendation(), await recommendation()] as const;
  const clusters = [await insert(world, Cluster, {}), await insert(world, Cluster, {})] as const;
  const contribution = async (n: number, itemId: string, body: Body = 'PARLIAMENT'): Promise<Row> => {
    const submittedAt = oneOf(INSTANTS, n);
    const { id } = await insert(world, Contribution, { itemId, submittedAt, body, storedState: 'STANDING' });
    return { id, submittedAt };
  };
  const remove = ({ id }: Row): Promise<void> => takeAway(world, 'contribution', id);
  const plans = [
    await insert(world, ImplementationPlan, {}),
    await insert(world, ImplementationPlan, {}),
  ] as const;
  const { id: planId } = plans[0];
  const { id: objectiveId } = await insert(world, PlanObjective, { planId });
  const measure = async () => (await insert(world, Measure, { planId, objectiveId })).id;
  const parts = [
    await insert(world, RecommendationPart, { recommendationId: told[0].id, ordinal: 1, language: 'en' }),
    await insert(world, RecommendationPart, { recommendationId: told[0].id, ordinal: 2, language: 'en' }),
  ] as const;
  const owners: Record<'Recommendation' | 'Cluster' | 'ImplementationPlan' | 'Measure', [string, string]> = {
    Recommendation: [told[0].id, told[1].id],
    Cluster: [clusters[0].id, clusters[1].id],
    ImplementationPlan: [plans[0].id, plans[1].id],
    Measure: [await measure(), await measure()],
  };
  const events = [await insert(world, Engagement, {}), await insert(world, Engagement, {})] as const;
  const laws = [await insert(world, LegalAct, {}), await insert(world, LegalAct, {})] as const;
  const questions = [
    await insert(world, ParliamentaryQuestion, {}),
    await insert(world, ParliamentaryQuestion, {}),
  ] as const;
  /** A new recommendation, linked by a row of a table of links. */
  const linked = async (
    n: number,
    link: (row: { itemId: string; linkedAt: string }) => Promise<unknown>,
  ): Promise<Row> => {
    const { id } = await recommendation();
    const linkedAt = oneOf(INSTANTS, n);
    await link({ itemId: id, linkedAt });
    return { id, linkedAt };
  };
  const engagement = async (n: number, kind: EngagementKind): Promise<Row> => {
    const startsOn = oneOf(DAYS, n);
    const { id } = await insert(world, Engagement, { kind, startsOn, state: 'PLANNED' });
    return { id, startsOn };
  };
  const law = async (n: number, rejectedOn: string | null): Promise<Row> => {
    const titleSort = oneOf(['b', 'a', 'c'], n);
    const { id } = await insert(world, LegalAct, { titleSort, rejectedOn });
    return { id, titleSort };
  };
  return [
    {
      field: 'Query.contributions',
      by: cast.coordinator,
      args: 'filter: { bodies: [JUDICIARY] }',
      otherArgs: 'filter: { bodies: [UN] }',
      orders: { '': ['-submittedAt'] },
      add: async (n) => contribution(n, (await recommendation()).id, 'JUDICIARY'),
      remove,
    },
    {
      field: 'Recommendation.contributions',
      by: cast.coordinator,
      parents: [told[0].id, told[1].id],
      orders: { '': ['-submittedAt'] },
      add: (n) => contribution(n, told[0].id),
      remove,
    },
    {
      field: 'RecommendationPart.contributions',
      by: cast.coordinator,
      parents: [parts[0].id, parts[1].id],
      orders: { '': ['-submittedAt'] },
      add: (n) => contribution(n, parts[0].id),
      remove,
    },
    {
      field: 'Cluster.contributions',
      by: cast.coordinator,
      parents: [clusters[0].id, clusters[1].id],
      orders: { '': ['-submittedAt'] },
      add: (n) => contribution(n, clusters[0].id),
      remove,
    },
    {
      field: 'ImplementationPlan.contributions',
      by: cast.coordinator,
      parents: [plans[0].id, plans[1].id],
      orders: { '': ['-submittedAt'] },
      add: (n) => contribution(n, plans[0].id),
      remove,
    },
    {
      field: 'Query.engagements',
      by: cast.coordinator,
      args: 'filter: { kinds: [VISIT] }',
      otherArgs: 'filter: { kinds: [TRAINING] }',
      orders: { '': ['-startsOn'] },
      add: (n) => engagement(n, 'VISIT'),
      remove: ({ id }) => takeAway(world, 'engagement', id),
    },
    {
      field: 'Engagement.linkedItems',
      by: cast.coordinator,
      parents: [events[0].id, events[1].id],
      orders: { '': ['linkedAt'] },
      add: (n) => linked(n, (row) => insert(world, EngagementLink, { engagementId: events[0].id, ...row })),
      remove: ({ id }) => takeAway(world, 'engagement_link', id, 'item_id'),
    },
    {
      field: 'Recommendation.engagements',
      by: cast.coordinator,
      parents: [told[0].id, told[1].id],
      orders: { '': ['-startsOn'] },
      add: async (n) => {
        const row = await engagement(n, 'WORKSHOP');
        await insert(world, EngagementLink, { engagementId: row.id, itemId: told[0].id });
        return row;
      },
      remove: ({ id }) => takeAway(world, 'engagement_link', id, 'engagement_id'),
    },
    ...(['Cluster', 'ImplementationPlan', 'Measure'] as const).map((owner) => ({
      field: `${owner}.engagements`,
      by: cast.coordinator,
      parents: owners[owner],
      orders: { '': ['-startsOn'] },
      add: async (n: number) => {
        const row = await engagement(n, 'WORKSHOP');
        await insert(world, EngagementLink, { engagementId: row.id, itemId: owners[owner][0] });
        return row;
      },
      remove: ({ id }: Row) => takeAway(world, 'engagement_link', id, 'engagement_id'),
    })),
    {
      field: 'Query.legalActs',
      by: cast.coordinator,
      args: 'filter: { stages: [REJECTED] }',
      otherArgs: 'filter: { stages: [BILL] }',
      orders: { '': ['titleSort'] },
      add: (n) => law(n, '2026-01-01'),
      remove: ({ id }) => takeAway(world, 'legal_act', id),
    },
    {
      field: 'LegalAct.linkedItems',
      by: cast.coordinator,
      parents: [laws[0].id, laws[1].id],
      orders: { '': ['linkedAt'] },
      add: (n) => linked(n, (row) => insert(world, LegalActLink, { legalActId: laws[0].id, ...row })),
      remove: ({ id }) => takeAway(world, 'legal_act_link', id, 'item_id'),
    },
    {
      field: 'Recommendation.legalActs',
      by: cast.coordinator,
      parents: [told[0].id, told[1].id],
      orders: { '': ['titleSort'] },
      add: async (n) => {
        const row = await law(n, null);
        await insert(world, LegalActLink, { legalActId: row.id, itemId: told[0].id });
        return row;
      },
      remove: ({ id }) => takeAway(world, 'legal_act_link', id, 'legal_act_id'),
    },
    ...(['Cluster', 'Measure'] as const).map((owner) => ({
      field: `${owner}.legalActs`,
      by: cast.coordinator,
      parents: owners[owner],
      orders: { '': ['titleSort'] },
      add: async (n: number) => {
        const row = await law(n, null);
        await insert(world, LegalActLink, { legalActId: row.id, itemId: owners[owner][0] });
        return row;
      },
      remove: ({ id }: Row) => takeAway(world, 'legal_act_link', id, 'legal_act_id'),
    })),
    ...(['Recommendation', 'Cluster', 'Measure'] as const).map((owner) => ({
      field: `${owner}.parliamentaryQuestions`,
      by: cast.coordinator,
      parents: owners[owner],
      orders: { '': ['-askedOn'] },
      add: async (n: number) => {
        const askedOn = oneOf(DAYS, n);
        const { id } = await insert(world, ParliamentaryQuestion, { askedOn });
        await insert(world, ParliamentaryQuestionLink, { questionId: id, itemId: owners[owner][0] });
        return { id, askedOn };
      },
      remove: ({ id }: Row) => takeAway(world, 'parliamentary_question_link', id, 'question_id'),
    })),
    {
      field: 'LegalAct.findings',
      by: cast.coordinator,
      parents: [laws[1].id, laws[0].id],
      orders: { '': ['-assessedOn'] },
      add: async (n) => {
        const assessedOn = oneOf(DAYS, n);
        const { id } = await insert(world, LegalFinding, {
          legalActId: laws[1].id,
          finding: 'PARTLY_COMPLIANT',
          assessedOn,
        });
        return { id, assessedOn };
      },
      remove: ({ id }) => takeAway(world, 'legal_finding', id),
    },
    {
      field: 'Query.parliamentaryQuestions',
      by: cast.coordinator,
      args: 'filter: { answered: true }',
      otherArgs: 'filter: { answered: false }',
      orders: { '': ['-askedOn'] },
      add: async (n) => {
        const askedOn = oneOf(DAYS, n);
        const { id } = await insert(world, ParliamentaryQuestion, { askedOn, answeredOn: '2026-02-01' });
        return { id, askedOn };
      },
      remove: ({ id }) => takeAway(world, 'parliamentary_question', id),
    },
    {
      field: 'ParliamentaryQuestion.linkedItems',
      by: cast.coordinator,
      parents: [questions[0].id, questions[1].id],
      orders: { '': ['linkedAt'] },
      add: (n) =>
        linked(n, (row) => insert(world, ParliamentaryQuestionLink, { questionId: questions[0].id, ...row })),
      remove: ({ id }) => takeAway(world, 'parliamentary_question_link', id, 'item_id'),
    },
    {
      field: 'Query.legalFindings',
      by: cast.coordinator,
      args: 'filter: { findings: [SILENT] }',
      otherArgs: 'filter: { findings: [COMPLIANT] }',
      orders: { '': ['-assessedOn'] },
      add: async (n) => {
        const assessedOn = oneOf(DAYS, n);
        const { id } = await insert(world, LegalFinding, {
          legalActId: laws[0].id,
          finding: 'SILENT',
          assessedOn,
        });
        return { id, assessedOn };
      },
      remove: ({ id }) => takeAway(world, 'legal_finding', id),
    },
  ];
}
