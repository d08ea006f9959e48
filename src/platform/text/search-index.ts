import { analyseQuery, type AnalysedQuery, type Unit } from './query-analysis.js';
import { searchDocument } from './search-document.js';
import type { SearchQuery } from './search-query.js';
import type { TextLanguage } from './word-forms.js';

/*
 * How texts are indexed and queries asked on each database. The strings made here are values of bound
 * parameters. Every word in them went through `foldWord`: lower-case letters and digits only, so that it can
 * end no quotation and is no operator, and both databases find the same texts.
 *
 * SQLite. The `ascii` tokenizer divides at ASCII characters that are no letter or digit and changes nothing
 * but ASCII capitals, so that it reads our words, divided by spaces, exactly as written:
 *
 *   CREATE VIRTUAL TABLE text_search USING fts5(
 *     exact, stem, tokenize = 'ascii', content = '', contentless_delete = 1, prefix = '2 3 4');
 *   INSERT INTO text_search (rowid, exact, stem) VALUES (:key, :exact, :stem);
 *   … WHERE text.language = 'fr' AND text.key IN (SELECT rowid FROM text_search WHERE text_search MATCH :fr)
 *   ORDER BY bm25(text_search)
 *
 * `rowid` is an integer key of the text's row; a changed text is written with all three columns
 * (`UPDATE text_search SET exact = :exact, stem = :stem WHERE rowid = :key`), a gone one by `DELETE`.
 *
 * PostgreSQL. One vector holds both forms, marked `=` (exact) and `~` (stem), under one index:
 *
 *   ALTER TABLE text ADD COLUMN search tsvector NOT NULL DEFAULT '';
 *   CREATE INDEX text_search ON text USING gin (search);
 *   UPDATE text SET search = :document::tsvector
 *   … WHERE text.language = 'fr' AND text.search @@ :fr::tsquery
 *   ORDER BY ts_rank(text.search, :fr::tsquery, 1) DESC
 *
 * The score is the engine's own, `bm25` or `ts_rank`, both on how often and how rarely the words occur and on
 * the text's length; a word just as it was typed counts in both forms, and so for more than an inflection.
 */

/** Stands in FTS5 where a position holds no word: no letter, so that no query finds it; no ASCII, so that it is a token. */
const GAP = '·';

/** The values of the two FTS5 columns for a text. */
export function fts5Document(text: string, language: TextLanguage): { exact: string; stem: string } {
  const { exact, stems } = searchDocument(text, language);
  const sequence: string[] = [];
  const apart: string[] = [];
  for (const [form, positions] of exact) {
    for (const position of positions) sequence[position - 1] = form;
    if (positions.length === 0) apart.push(GAP, form);
  }
  // Not `map`: the positions without a word are holes.
  const words = Array.from(sequence, (form: string | undefined) => form ?? GAP);
  const stem = [...stems].flatMap(([form, { length }]) => Array<string>(Math.max(length, 1)).fill(form));
  return { exact: [...words, ...apart].join(' '), stem: stem.join(' ') };
}

/** The text form of a `tsvector` for a text, for `::tsvector`. */
export function tsvectorDocument(text: string, language: TextLanguage): string {
  const { exact, stems } = searchDocument(text, language);
  const lexemes = (mark: string, forms: ReadonlyMap<string, readonly number[]>) =>
    [...forms].map(([form, at]) => `'${mark}${form}'${at.length === 0 ? '' : ':'}${at.join(',')}`);
  return [...lexemes('=', exact), ...lexemes('~', stems)].join(' ');
}

/** The right side of FTS5's `MATCH` for texts of that language; null where the query has no word in it. */
export function renderFts5(query: SearchQuery, language: TextLanguage): string | null {
  return render(analyseQuery(query, language), { and: 'AND', or: 'OR', not: 'NOT', unit: fts5Unit });
}

/** The text form of a `tsquery`, for `::tsquery`; null where the query has no word in that language. */
export function renderTsquery(query: SearchQuery, language: TextLanguage): string | null {
  return render(analyseQuery(query, language), { and: '&', or: '|', not: '&!', unit: tsqueryUnit });
}

interface Dialect {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly unit: (unit: Unit) => string;
}

function render(query: AnalysedQuery | null, { and, or, not, unit }: Dialect): string | null {
  if (query === null) return null;
  const term = (units: readonly Unit[]) => joined(units.map(unit), and);
  const wanted = joined(
    query.all.map((alternatives) => joined(alternatives.map(term), or)),
    and,
  );
  return query.none.length === 0 ? wanted : `${wanted} ${not} ${joined(query.none.map(term), or)}`;
}

function fts5Unit(unit: Unit): string {
  const prefix = unit.open ? ' *' : '';
  if (unit.kind === 'sequence') return `exact : "${unit.words.join(' ')}"${prefix}`;
  const forms = unit.forms.map((form) => `"${form}"${prefix}`);
  return `{exact stem} : ${joined(forms, 'OR')}`;
}

function tsqueryUnit(unit: Unit): string {
  const prefix = unit.open ? ':*' : '';
  if (unit.kind === 'sequence') {
    const last = unit.words.length - 1;
    return joined(
      unit.words.map((word, index) => `'=${word}'${index === last ? prefix : ''}`),
      '<->',
    );
  }
  const forms = unit.forms.flatMap((form) => [`'=${form}'${prefix}`, `'~${form}'${prefix}`]);
  return joined(forms, '|');
}

function joined(parts: readonly string[], operator: string): string {
  return parts.length === 1 ? parts.join('') : `(${parts.join(` ${operator} `)})`;
}
