import { raw, default as sql } from 'sql-template-tag';
import type { Writer } from '../../platform/database/writer.js';
import type { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import type { ImportRows, ResolvedTags } from './import-rows.js';
import type { SourceRecord } from './uhri/source-record.js';

const TABLES = {
  themes: { table: 'recommendation_theme', column: 'theme_code' },
  affectedGroups: { table: 'recommendation_group', column: 'group_code' },
  sdgs: { table: 'recommendation_sdg', column: 'sdg_code' },
} as const;

/** Source tags, recommending States and the source's position, brought up to what the record says now. */
export class ImportTagChanges {
  /** Positions that were recorded here and hold against another one of the source, by recommendation. */
  readonly held = new Map<string, string>();

  constructor(
    private readonly writer: Writer,
    private readonly rows: ImportRows,
    private readonly now: string,
  ) {}

  async follow(recommendation: Recommendation, record: SourceRecord, tags: ResolvedTags): Promise<void> {
    const { id } = recommendation;
    const replaced: ResolvedTags = { themes: [], groups: [], sdgs: [] };
    if (
      await this.clear(
        id,
        'themes',
        tags.themes.map(({ code, suspect }) => code + (suspect ? ' (suspect)' : '')),
      )
    )
      replaced.themes = tags.themes;
    if (await this.clear(id, 'affectedGroups', tags.groups)) replaced.groups = tags.groups;
    if (
      await this.clear(
        id,
        'sdgs',
        tags.sdgs.map(({ code }) => code),
      )
    )
      replaced.sdgs = tags.sdgs;
    this.rows.tags(id, replaced);
    await this.states(id, record);
    await this.position(recommendation, record);
  }

  /** Takes the source's rows away when they differ; national ones have another origin and stay. */
  private async clear(id: string, field: keyof typeof TABLES, next: string[]): Promise<boolean> {
    const { table, column } = TABLES[field];
    const suspect = field === 'themes' ? sql`, suspect` : sql``;
    const rows = await this.writer.rows<{ code: string; suspect?: number }>(
      sql`select ${raw(column)} as code${suspect} from ${raw(table)} where recommendation_id = ${id} and origin = 'SOURCE'`,
    );
    const before = shown(rows.map((row) => row.code + (row.suspect ? ' (suspect)' : '')));
    const after = shown(next);
    if (before === after) return false;
    await this.writer.execute(
      sql`delete from ${raw(table)} where recommendation_id = ${id} and origin = 'SOURCE'`,
    );
    this.rows.revision(id, field, before || null, after || null);
    return true;
  }

  private async states(id: string, record: SourceRecord): Promise<void> {
    const rows = await this.writer.rows<{ name: string; countryCode: string | null }>(
      sql`select name, country_code as "countryCode" from recommending_state where recommendation_id = ${id} order by ordinal`,
    );
    if (sameStates(rows, record)) return;
    const before = rows.map(({ name }) => name).join('; ');
    const after = record.recommendingStates.map((state) => state.raw).join('; ');
    if (before === after) return;
    await this.writer.execute(sql`delete from recommending_state where recommendation_id = ${id}`);
    this.rows.recommendingStates(id, record);
    this.rows.revision(id, 'recommendingStates', before || null, after || null);
  }

  /**
   * A position that the source gives anew joins the series; one that a coordinator recorded since stays in force. That
   * nobody had answered yet is no position: the source's takes its place. What is recorded here already is not said twice.
   */
  private async position(recommendation: Recommendation, { position }: SourceRecord): Promise<void> {
    const { id } = recommendation;
    const [source] = await this.writer.rows<{ position: string }>(
      sql`select position from position_statement where recommendation_id = ${id} and stage = 'SOURCE' order by recorded_at desc, id desc limit 1`,
    );
    if (position === null || source?.position === position) return;
    const [current] = await this.writer.rows<{ position: string; stage: string }>(
      sql`select position, stage from position_statement where recommendation_id = ${id} and superseded_at is null`,
    );
    const recorded = current?.stage === 'SOURCE' ? undefined : current?.position;
    if (source === undefined && recorded !== undefined && (recorded === position || position === 'PENDING'))
      return;
    await this.writer.execute(
      sql`update position_statement set superseded_at = ${this.now}
        where recommendation_id = ${id} and (stage = 'SOURCE' or position = 'PENDING') and superseded_at is null`,
    );
    const holds = recorded !== undefined && recorded !== 'PENDING';
    if (holds && recorded !== position) this.held.set(id, recorded);
    this.rows.position(recommendation, position, holds ? this.now : null);
    this.rows.revision(id, 'position', source?.position ?? null, position);
  }
}

function shown(codes: readonly string[]): string {
  return [...codes].sort().join(', ');
}

/** Whether these are the record's States, all of them known, whatever names they are written by. */
function sameStates(
  rows: readonly { countryCode: string | null }[],
  { recommendingStates }: SourceRecord,
): boolean {
  const [before, after] = [
    rows.map(({ countryCode }) => countryCode),
    recommendingStates.map(({ code }) => code),
  ];
  return !before.includes(null) && !after.includes(null) && before.join() === after.join();
}
