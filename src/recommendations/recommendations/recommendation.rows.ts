import sql, { raw, type Sql } from 'sql-template-tag';
import type { Recommendation } from './recommendation.entity.js';

const COLUMNS: Record<keyof Recommendation, string> = {
  id: 'id',
  countryCode: 'country_code',
  documentId: 'document_id',
  sourceRecordId: 'source_record_id',
  mechanismCode: 'mechanism_code',
  kind: 'kind',
  origin: 'origin',
  reference: 'reference',
  referenceSort: 'reference_sort',
  sectionHeading: 'section_heading',
  issuedOn: 'issued_on',
  uprCycle: 'upr_cycle',
  uprSession: 'upr_session',
  followUpRequested: 'follow_up_requested',
  followUpDueOn: 'follow_up_due_on',
  textHash: 'text_hash',
  withdrawnAt: 'withdrawn_at',
  mergedIntoId: 'merged_into_id',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  version: 'version',
};

/** A recommendation as SQL answers it: flags are 0 and 1. */
export type RecommendationRow = Omit<Recommendation, 'followUpRequested'> & { followUpRequested: number };

/** Every column of the table under the entity's names; `r` is its alias in the query. */
export const recommendationColumns: Sql = sql`${raw(
  Object.entries(COLUMNS)
    .map(([property, column]) => `r.${column} as "${property}"`)
    .join(', '),
)}`;

/** The row in the entity's shape. Columns that the query adds stay. */
export function toRecommendation<R extends RecommendationRow>(
  row: R,
): Omit<R, keyof RecommendationRow> & Recommendation {
  return { ...row, followUpRequested: row.followUpRequested === 1 };
}
