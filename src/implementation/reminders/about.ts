import sql, { type Sql } from 'sql-template-tag';
import type { Labels, Language } from '../../reference/languages/language.js';

/** As many letters of a recommendation's text as a line of a mail has room for. */
const EXCERPT = 110;

/** What `aboutColumns` answers: one row for each language of a recommendation's text, one for a part or a cluster. */
export interface AboutRow {
  clusterName: string | null;
  symbol: string | null;
  reference: string | null;
  partLabel: string | null;
  language: Language | null;
  text: string | null;
}

/** What names the recommendation, part or cluster that a row is about; beside the row's own columns, after `aboutJoins`. */
export const aboutColumns: Sql = sql`named_cluster.name as "clusterName", named_document.symbol, named.reference,
  named_part.label as "partLabel", coalesce(named_part.language, named_text.language) as language,
  substr(coalesce(named_part.text, named_text.text), 1, ${EXCERPT + 1}) as text`;

/** Joins what `aboutColumns` reads. `row` is the alias of a table with `recommendation_id`, `part_id` and `cluster_id`. */
export function aboutJoins(row: Sql): Sql {
  return sql`left join cluster named_cluster on named_cluster.id = ${row}.cluster_id
    left join recommendation_part named_part on named_part.id = ${row}.part_id
    left join recommendation named on named.id = coalesce(${row}.recommendation_id, named_part.recommendation_id)
    left join document named_document on named_document.id = named.document_id
    left join recommendation_text named_text on named_text.recommendation_id = named.id and named_part.id is null`;
}

/** One for each `key`, in the order of the rows, with a title in every language that there is a text in. */
export function titled<R extends object>(
  rows: readonly (R & AboutRow)[],
  keyOf: (row: R) => string,
): { row: R; title: Labels }[] {
  const byKey = new Map<string, { row: R; title: Labels }>();
  for (const row of rows) {
    const one = byKey.get(keyOf(row)) ?? { row, title: {} };
    one.title[row.language ?? 'en'] = titleOf(row);
    byKey.set(keyOf(row), one);
  }
  return [...byKey.values()];
}

function titleOf({ clusterName, symbol, reference, partLabel, text }: AboutRow): string {
  if (clusterName !== null) return clusterName;
  const place = [symbol, reference, partLabel].filter((part) => part !== null).join(', ');
  return text === null ? place : `${place}: ${excerpt(text)}`;
}

/** As much of a text as a line of a mail has room for. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= EXCERPT ? line : `${letters.slice(0, EXCERPT).join('').trimEnd()}…`;
}
