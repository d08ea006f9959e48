import sql, { type Sql } from 'sql-template-tag';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { referenceSort } from '../recommendations/reference-sort.js';

/**
 * What makes two references of a document the same, for possible duplicates however they came in: their numbers and
 * letters, whatever spaces, points and capitals stand between (`7 (a)`, `7(A)`). Without a reference they are alike too.
 */
export function placeKey(reference: string | null): string {
  return referenceSort(reference) ?? '';
}

/** The same rule in SQL; `r` is the alias of the table. */
export function atSamePlace(r: Sql, { reference }: Pick<Recommendation, 'reference'>): Sql {
  return sql`coalesce(${r}.reference_sort, '') = ${placeKey(reference)}`;
}
