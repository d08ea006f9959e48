import { ExternalGrade } from '../../src/implementation/grades/external-grade.entity.js';
import { StatusAssessment } from '../../src/implementation/status/status.entities.js';
import { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { insert, takeAway } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';

/** What others say; `documentId` is of the document of the recommendations. */
export async function gradeLists(
  world: World,
  { coordinator: by }: Cast,
  documentId: string,
): Promise<PagedList[]> {
  const recommendation = (): Promise<Recommendation> =>
    insert(world, Recommendation, { documentId, mechanismCode: 'CEDAW', kind: 'OTHER' });
  const grade = (given: Partial<ExternalGrade>): Promise<ExternalGrade> =>
    insert(world, ExternalGrade, {
      grader: 'CEDAW',
      origin: 'STATE',
      scaleCode: 'CEDAW_WORDS',
      gradeCode: 'NOT_IMPLEMENTED',
      ...given,
    });
  const pair = [await recommendation(), await recommendation()] as const;
  const part = (ordinal: number): Promise<RecommendationPart> =>
    insert(world, RecommendationPart, { recommendationId: pair[1].id, ordinal, language: 'en' });
  const parts = [await part(1), await part(2)] as const;
  const series = (on: Partial<ExternalGrade>) => ({
    by,
    orders: { '': ['-gradedOn', '-recordedAt'] },
    add: async (n: number) => {
      const gradedOn = oneOf(DAYS, n);
      const recordedAt = oneOf(INSTANTS, n + 1);
      const { id } = await grade({ ...on, gradedOn, recordedAt });
      return { id, gradedOn, recordedAt };
    },
    remove: ({ id }: { id: string }) => takeAway(world, 'external_grade', id),
  });
  return [
    {
      field: 'Recommendation.externalGrades',
      parents: [pair[0].id, pair[1].id],
      ...series({ recommendationId: pair[0].id }),
    },
    {
      field: 'RecommendationPart.externalGrades',
      parents: [parts[0].id, parts[1].id],
      ...series({ recommendationId: pair[1].id, partId: parts[0].id }),
    },
    {
      field: 'Query.gradeDisagreements',
      by,
      args: 'filter: { graders: ["CRC"] }',
      otherArgs: 'filter: { scales: ["CEDAW_WORDS"] }',
      node: 'externalGrade { id }',
      orders: { '': ['-gradedOn'] },
      add: async (n) => {
        const { id: recommendationId } = await recommendation();
        await insert(world, StatusAssessment, { recommendationId, status: 'IMPLEMENTED' });
        const gradedOn = oneOf(DAYS, n);
        const { id } = await grade({ recommendationId, grader: 'CRC', gradedOn });
        return { id, gradedOn };
      },
      remove: ({ id }) => takeAway(world, 'external_grade', id),
    },
  ];
}
