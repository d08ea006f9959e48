import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { renderFts5, renderTsquery } from '../../platform/text/search-index.js';
import { parseSearch, type SearchQuery } from '../../platform/text/search-query.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';

/** What is looked for, and in texts of which languages. */
export interface Search {
  query: SearchQuery;
  languages: readonly Language[];
}

/** Reads what a person typed; null where nothing is typed. Throws `INVALID` where nothing can be looked for. */
export function readSearch(
  text: string | null | undefined,
  languages: readonly Language[] | null | undefined,
  path: readonly string[] = ['search'],
): Search | null {
  if (!text || text.trim() === '') return null;
  const query = parseSearch(text);
  if (query?.kind === 'query') return { query, languages: languages?.length ? languages : LANGUAGES };
  throw new UserError(
    'INVALID',
    query
      ? `Search for at most ${query.mostTerms} words, ${query.mostCharacters} characters together.`
      : 'There is no word to look for. Words to leave out (-word) need another one to look for.',
    path,
  );
}

/** The recommendation has a text that the search finds. */
export function found(search: Search, dialect: 'sqlite' | 'postgres', actor: Actor): Sql {
  const texts = matches(search, dialect, () => sql`1 as points`, ofOwnCountry(actor));
  return texts ? sql`r.id in (select m.recommendation_id from (${texts}) m)` : sql`1 = 0`;
}

/** Rows `(recommendation_id, points)` of what the search finds, one for each recommendation: see `points`. */
export function ranked(search: Search, dialect: 'sqlite' | 'postgres', actor: Actor): Sql {
  const texts = matches(
    search,
    dialect,
    (language) => sql`${points(search.query, language, dialect)} as points`,
    ofOwnCountry(actor),
  );
  return texts
    ? sql`select m.recommendation_id, max(m.points) as points from (${texts}) m group by m.recommendation_id`
    : sql`select id as recommendation_id, 0 as points from recommendation where 1 = 0`;
}

/**
 * The score: words side by side as typed, before all words as typed, before inflections of them; among equals the
 * shorter text. It rests on the text alone, so that it is the same on both databases, and rows added meanwhile move
 * nobody's place in a page.
 */
function points(query: SearchQuery, language: Language, dialect: 'sqlite' | 'postgres'): Sql {
  const holds = (narrower: SearchQuery | null): Sql => {
    const condition = narrower && matchCondition(narrower, language, dialect);
    return condition ? sql`case when ${inIndex(condition)} then 1000000 else 0 end` : sql`0`;
  };
  const brevity = sql`case when length(t.text) < 1000000 then 1000000 - length(t.text) else 0 end`;
  return sql`${holds(asTyped(query))} + ${holds(sideBySide(query))} + ${brevity}`;
}

/** A text's own row in the index, by the condition on it. */
function inIndex(condition: Sql): Sql {
  return sql`t."row" in (select ${condition})`;
}

function asTyped(query: SearchQuery): SearchQuery {
  return {
    ...query,
    all: query.all.map((terms) =>
      terms.map((term) => (term.kind === 'word' ? { ...term, kind: 'phrase' as const } : term)),
    ),
  };
}

/** All terms as one phrase; null where they cannot stand side by side. */
function sideBySide(query: SearchQuery): SearchQuery | null {
  if (query.all.some((terms) => terms.length > 1 || terms[0]?.kind === 'prefix')) return null;
  const text = query.all.map(([term]) => term?.text).join(' ');
  return { ...query, all: [[{ kind: 'phrase', text }]] };
}

/** The texts of some recommendations that the search finds, as `id, language, text, points`; null for none. */
export function foundTexts(
  search: Search,
  dialect: 'sqlite' | 'postgres',
  ids: readonly string[],
): Sql | null {
  return matches(
    search,
    dialect,
    (language) =>
      sql`${points(search.query, language, dialect)} as points, t.recommendation_id as id, t.language, t.text`,
    sql` and t.recommendation_id in (${join(ids)})`,
  );
}

/** Not what is visible, only less to look at: what is found in other countries is not scored. */
function ofOwnCountry({ countryCode }: Actor): Sql {
  return countryCode
    ? sql` and t.recommendation_id in (select id from recommendation where country_code = ${countryCode})`
    : empty;
}

/** One row for each text found; `t` is the text. */
function matches(
  { query, languages }: Search,
  dialect: 'sqlite' | 'postgres',
  columns: (language: Language) => Sql,
  narrower: Sql = empty,
): Sql | null {
  const branches = languages.flatMap((language) => {
    const condition = matchCondition(query, language, dialect);
    return condition
      ? [
          sql`select t.recommendation_id, ${columns(language)} from recommendation_text t
            where ${inIndex(condition)} and t.language = ${language} and t.translated = 1${narrower}`,
        ]
      : [];
  });
  return branches.length === 0 ? null : join(branches, ' union all ');
}

/** `"row" from …`, the entries of the index that match; null where the query has no word in the language. */
function matchCondition(query: SearchQuery, language: Language, dialect: 'sqlite' | 'postgres'): Sql | null {
  if (dialect === 'sqlite') {
    const expression = renderFts5(query, language);
    return expression === null
      ? null
      : sql`rowid from recommendation_search where recommendation_search match ${expression}`;
  }
  const expression = renderTsquery(query, language);
  return expression === null
    ? null
    : sql`s."row" from recommendation_search s where s.document @@ cast(${expression} as tsquery)`;
}
