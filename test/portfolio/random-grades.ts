import { ExternalGrade } from '../../src/implementation/grades/external-grade.entity.js';
import { newId } from '../../src/platform/ids/id.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import type { Dice } from './dice.js';
import type { Rows } from './random-rows.js';
import type { Facts } from './recount.js';

const BY = [
  { grader: 'NHRI', scaleCode: 'STATUS_WORDS', grades: ['IN_PROGRESS', 'IMPLEMENTED'] },
  { grader: 'CEDAW', scaleCode: 'CEDAW_WORDS', grades: ['NOT_IMPLEMENTED', 'IMPLEMENTED'] },
];

/** Grades on recommendations and on paragraphs, some of one grader on one day, some superseded. */
export async function playRandomGrades(
  world: World,
  dice: Dice,
  { recommendations }: Rows,
): Promise<ExternalGrade[]> {
  const rows = recommendations
    .filter(({ countryCode }) => countryCode !== null)
    .flatMap(({ id, countryCode, documentId, referenceSort }) =>
      Array.from({ length: dice.below(4) }, (): ExternalGrade => {
        const { grader, scaleCode, grades } = dice.pick(BY);
        const onParagraph = referenceSort !== null && dice.chance(0.3);
        const [recordedAt, supersededAt] = [dice.instant(), dice.instant()].sort() as [string, string];
        return {
          id: newId('grd'),
          countryCode,
          recommendationId: onParagraph ? null : id,
          documentId: onParagraph ? documentId : null,
          paragraphSort: onParagraph ? referenceSort : null,
          grader,
          scaleCode,
          gradeCode: dice.pick(grades),
          origin: dice.chance(0.5) ? 'GRADER' : 'STATE',
          gradedOn: dice.pick(['2025-01-31', '2025-06-30', '2025-10-01']),
          recordedAt,
          recordedById: 'usr_seed',
          supersededAt: dice.chance(0.2) ? supersededAt : null,
          version: 1,
        } as ExternalGrade;
      }),
    );
  await write(world, (writer) => writer.addUnaudited(ExternalGrade, rows));
  return rows;
}

/** What each grader says last of a recommendation, among the grades that the viewer sees. */
export function latestGrades(grades: readonly ExternalGrade[], facts: Facts): ExternalGrade[] {
  const { r, status, held } = facts;
  const seen = grades.filter(
    (one) =>
      (one.recommendationId === r.id ||
        (one.documentId === r.documentId &&
          one.paragraphSort === r.referenceSort &&
          one.paragraphSort !== null)) &&
      held(one.recordedAt, one.supersededAt) &&
      (one.origin === 'GRADER' || status !== null),
  );
  const key = ({ gradedOn, recordedAt, id }: ExternalGrade): string => `${gradedOn} ${recordedAt} ${id}`;
  return seen.filter((one) => !seen.some((other) => other.grader === one.grader && key(other) > key(one)));
}
