import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** Suggestions stay inside: only the country's own people and administrators see them. `s` is the alias of the table. */
export function suggestionVisibleTo(actor: Actor, s: Sql): Sql {
  return visibleLayer(actor, sql`${s}.country_code`, 'INTERNAL');
}

const decision = sql`s.country_code as "countryCode", s.score, s.terms, s.state, s.found_at as "foundAt",
  s.decided_at as "decidedAt", s.decided_by_id as "decidedById", s.version`;

/** The columns of a suggested link in the entity's names; `s` is the alias of the table. */
export const linkSuggestionColumns: Sql = sql`s.id, s.kind, s.from_id as "fromId", s.to_id as "toId", s.pair, ${decision}`;

/** The columns of a suggested member in the entity's names; `s` is the alias of the table. */
export const clusterSuggestionColumns: Sql = sql`s.id, s.cluster_id as "clusterId",
  s.recommendation_id as "recommendationId", s.nearest_id as "nearestId", ${decision}`;

/** What SQL answers for a suggestion: its terms are text. */
export type SuggestionRow<S extends { terms: unknown }> = Omit<S, 'terms'> & { terms: string };

/** The row in the entity's shape. */
export function toSuggestion<S extends { terms: unknown }>(row: SuggestionRow<S>): S {
  return { ...row, terms: JSON.parse(row.terms) as unknown } as S;
}

/** Recommendations that lists show: neither merged into another nor withdrawn. `r` is the alias of the table. */
export function stands(r: Sql): Sql {
  return sql`${r}.merged_into_id is null and ${r}.withdrawn_at is null`;
}
