import type { SourceChange } from '../source/revisions.js';
import type { Recommendation } from './recommendation.entity.js';
import type { CorrectRecommendationInput } from './recommendation.inputs.js';
import { referenceSort } from './reference-sort.js';

type Correctable = Pick<
  Recommendation,
  'kind' | 'reference' | 'sectionHeading' | 'followUpRequested' | 'followUpDueOn'
>;

const FIELDS: (keyof Correctable)[] = [
  'kind',
  'reference',
  'sectionHeading',
  'followUpRequested',
  'followUpDueOn',
];

/** The columns that a correction changes. What the input leaves out stays; null takes away what may be absent. */
export function correctedFields(
  recommendation: Recommendation,
  input: CorrectRecommendationInput,
): Partial<Recommendation> {
  const wanted: Partial<Correctable> = {
    kind: input.kind ?? undefined,
    reference: input.reference === undefined ? undefined : input.reference?.trim() || null,
    sectionHeading: input.sectionHeading === undefined ? undefined : input.sectionHeading || null,
    followUpRequested: input.followUpRequested ?? undefined,
    followUpDueOn: input.followUpDueOn,
  };
  const patch: Partial<Recommendation> = Object.fromEntries(
    FIELDS.filter((field) => wanted[field] !== undefined && wanted[field] !== recommendation[field]).map(
      (field) => [field, wanted[field]],
    ),
  );
  if (patch.reference !== undefined) patch.referenceSort = referenceSort(patch.reference);
  return patch;
}

/** A correction's columns as revisions tell them: the sort key follows from the reference and is left out. */
export function changesOf(recommendation: Recommendation, patch: Partial<Recommendation>): SourceChange[] {
  return FIELDS.filter((field) => patch[field] !== undefined).map((field) => ({
    field,
    before: asText(recommendation[field]),
    after: asText(patch[field]),
  }));
}

function asText(value: string | boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
