import type { Reader } from '../../src/platform/database/reader.js';
import sql from 'sql-template-tag';

const OF =
  'join recommendation r on r.id = x.recommendation_id join source_record s on s.id = r.source_record_id';
const WHOSE = 's.source_id, r.country_code';

/** Everything an import writes, by the source's own ids: what the database made up (ids, times) is left out. */
const CONTENTS: Record<string, string> = {
  documents:
    'select symbol, country_code, mechanism_code, published_on, upr_cycle, upr_session, source_document_id, version from document',
  sources:
    'select source_id, fallback_id, symbol, content_hash, labels_language, published_on_uhri_at, raw_labels, case when withdrawn_at is null then 0 else 1 end as withdrawn from source_record',
  addressees:
    'select s.source_id, a.country_code, a.state from source_addressee a join source_record s on s.id = a.source_record_id',
  recommendations: `select ${WHOSE}, d.symbol, r.mechanism_code, r.kind, r.reference, r.reference_sort, r.section_heading, r.issued_on, r.upr_cycle, r.upr_session, r.text_hash, r.version, case when r.withdrawn_at is null then 0 else 1 end as withdrawn
    from recommendation r join source_record s on s.id = r.source_record_id join document d on d.id = r.document_id`,
  texts: `select ${WHOSE}, x.language, x.text, x.source_text, x.text_hash, x.translated, case when i."row" is null then 0 else 1 end as indexed
    from recommendation_text x ${OF} left join (SEARCH) i on i."row" = x."row"`,
  themes: `select ${WHOSE}, x.theme_code, x.origin, x.suspect from recommendation_theme x ${OF}`,
  groups: `select ${WHOSE}, x.group_code, x.origin from recommendation_group x ${OF}`,
  sdgs: `select ${WHOSE}, x.sdg_code, x.goal_code, x.origin from recommendation_sdg x ${OF}`,
  states: `select ${WHOSE}, x.ordinal, x.country_code as state, x.name from recommending_state x ${OF}`,
  positions: `select ${WHOSE}, x.position, x.stage, x.source, case when x.superseded_at is null then 0 else 1 end as superseded from position_statement x ${OF}`,
  revisions: `select ${WHOSE}, x.field, x.language, case when x.field = 'withdrawn' then null else x.before end as before, case when x.field = 'withdrawn' then null else x.after end as after from recommendation_revision x ${OF}`,
  duplicates: `select s.source_id, o.source_id as other_id, x.country_code, x.state from possible_duplicate x ${OF}
    join recommendation q on q.id = x.other_id join source_record o on o.id = q.source_record_id`,
  issues: `select n.ordinal, n.source_id, n.code, n.message, (select count(*) from import_run e where e.id < u.id) as run
    from import_issue n join import_run u on u.id = n.run_id`,
  terms: `select 'theme' as vocabulary, code, labels from theme where provisional = 1
    union all select 'group', code, labels from affected_group where provisional = 1
    union all select 'mechanism', code, names from mechanism where provisional = 1`,
  aliases: 'select vocabulary, folded, code from label_alias',
  runs: `select state, "read", other_countries, added, changed, unchanged, absent, withdrawn, reappeared, possible_duplicates, skipped, unassigned, position_hash, error from import_run`,
};

/** The rows of each table as sorted JSON, so that two databases can be compared row by row. */
export async function contents(reader: Reader): Promise<Record<string, string[]>> {
  const search =
    reader.dialectName === 'sqlite'
      ? 'select rowid as "row" from recommendation_search'
      : 'select "row" from recommendation_search';
  const tables: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(CONTENTS)) {
    const rows = await reader.rows(sql([text.replace('SEARCH', search)] as never));
    tables[name] = rows.map((row) => JSON.stringify(row).replaceAll(/\brec_[0-9a-z]+/g, 'rec')).sort();
  }
  return tables;
}

/** The rows that only one of two databases has, as `table: row`; none where they are equal. At most ten. */
export function differences(one: Record<string, string[]>, other: Record<string, string[]>): string[] {
  return Object.keys(CONTENTS)
    .flatMap((table) => [
      ...surplus(one[table]!, other[table]!).map((row) => `- ${table}: ${row}`),
      ...surplus(other[table]!, one[table]!).map((row) => `+ ${table}: ${row}`),
    ])
    .slice(0, 10);
}

function surplus(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
