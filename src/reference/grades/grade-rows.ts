import type { Labels } from '../languages/language.js';
import type { ReferenceRows } from '../reference-rows.js';
import { Grade, GradeConsistency, GradeScale } from './grade-scale.entities.js';

/** A scale as `grade-scales.json` tells it. */
export interface GradeScaleFile {
  code: string;
  mechanism: string | null;
  name: Labels;
  validFrom: string | null;
  validTo: string | null;
  sources: string[];
  grades: { code: string; label: Labels; meaning: Labels; consistentWith: string[] }[];
}

/** The rows of `grade-scales.json`. */
export function gradeRows(scales: readonly GradeScaleFile[]): ReferenceRows<never>[] {
  const grades = scales.flatMap((scale) =>
    scale.grades.map((file, ordinal) => ({ scaleCode: scale.code, ordinal: ordinal + 1, ...file })),
  );
  const tables = [
    {
      entity: GradeScale,
      table: 'grade_scale',
      keySql: 'code',
      key: ({ code }: GradeScale) => code,
      rows: scales.map(({ code, mechanism, name, validFrom, validTo, sources }, ordinal): GradeScale => ({
        code,
        mechanismCode: mechanism,
        ordinal: ordinal + 1,
        names: name,
        validFrom,
        validTo,
        sources,
      })),
    },
    {
      entity: Grade,
      table: 'grade',
      keySql: "scale_code || ':' || code",
      key: ({ scaleCode, code }: Grade) => `${scaleCode}:${code}`,
      rows: grades.map(({ scaleCode, code, ordinal, label, meaning }): Grade => ({
        scaleCode,
        code,
        ordinal,
        labels: label,
        meanings: meaning,
      })),
    },
    {
      entity: GradeConsistency,
      table: 'grade_consistency',
      keySql: "scale_code || ':' || grade_code || ':' || status",
      key: ({ scaleCode, gradeCode, status }: GradeConsistency) => `${scaleCode}:${gradeCode}:${status}`,
      rows: grades.flatMap(({ scaleCode, code, consistentWith }) =>
        consistentWith.map((status): GradeConsistency => ({ scaleCode, gradeCode: code, status })),
      ),
    },
  ];
  return tables as unknown as ReferenceRows<never>[];
}
