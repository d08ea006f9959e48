import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import type { Language } from '../../reference/languages/language.js';
import { actionTypeExamples } from './action-type-examples.js';
import type { TaggedText } from './tag-learner.js';

/** Records that are learned from at most: a spread over all of them, so that memory and time are bounded. */
const MOST_RECORDS = 20_000;
const PAGE = 500;

interface TextRow {
  row: number;
  id: string;
  text: string;
}

/**
 * The tagged texts that key terms are learned from. What countries entered or tagged themselves is not among them, so
 * that nobody reads it out of another country's suggestions; but for types of action, which no source gives, where one
 * country alone tags here.
 */
@Injectable()
export class TaughtTexts {
  constructor(private readonly reader: Reader) {}

  /** Imported records with the tags that the source gave them, known artefacts left out; in portions. */
  async *imported(language: Language): AsyncGenerator<TaggedText[]> {
    const which = sql`t.language = ${language} and t.translated = 1 and r.origin = 'IMPORT' and r.merged_into_id is null and r.withdrawn_at is null`;
    const counted = await this.reader.rowsOfMany<{ count: number }>(
      sql`select count(*) as "count" from recommendation_text t join recommendation r on r.id = t.recommendation_id where ${which}`,
    );
    const step = Math.max(1, Math.ceil((counted[0]?.count ?? 0) / MOST_RECORDS));
    let after = -1;
    for (;;) {
      const rows = await this.reader.rowsOfMany<TextRow>(
        sql`select t."row", t.recommendation_id as id, t.text from recommendation_text t join recommendation r on r.id = t.recommendation_id
          where ${which} and t."row" > ${after} and t."row" % ${raw(String(step))} = 0 order by t."row" limit ${PAGE}`,
      );
      const last = rows.at(-1);
      if (!last) return;
      after = last.row;
      yield await this.tagged(rows);
    }
  }

  private async tagged(rows: readonly TextRow[]): Promise<TaggedText[]> {
    const ids = sql`recommendation_id in (${join(rows.map(({ id }) => id))}) and origin = 'SOURCE'`;
    const found = await this.reader.rowsOfMany<{ id: string; tag: string }>(
      sql`select recommendation_id as id, 'THEME/' || theme_code as tag from recommendation_theme where ${ids} and suspect = 0
        union all select recommendation_id, 'GROUP/' || group_code from recommendation_group where ${ids}
        union all select recommendation_id, 'SDG/' || sdg_code from recommendation_sdg where ${ids}`,
    );
    const tags = new Map<string, string[]>(rows.map(({ id }) => [id, []]));
    for (const { id, tag } of found) tags.get(id)?.push(tag);
    return rows.flatMap(({ id, text }) => {
      const own = tags.get(id) ?? [];
      return own.length > 0 ? [{ text, tags: own }] : [];
    });
  }

  /** Texts with the types of action that they ask for: the examples that ship, and a single country's own. */
  async withActionTypes(language: Language): Promise<TaggedText[]> {
    const rows = await this.reader.rowsOfMany<{ id: string; text: string; tag: string }>(
      sql`select r.id, t.text, 'ACTION_TYPE/' || a.action_type_code as tag
        from recommendation_action_type a join recommendation r on r.id = a.recommendation_id
        join recommendation_text t on t.recommendation_id = r.id and t.language = ${language} and t.translated = 1
        where r.merged_into_id is null and (select count(distinct o.country_code) from recommendation o
          where o.id in (select x.recommendation_id from recommendation_action_type x)) = 1
        order by r.id, a.action_type_code limit ${MOST_RECORDS}`,
    );
    const texts = new Map<string, { text: string; tags: string[] }>();
    for (const { id, text, tag } of rows) {
      const known = texts.get(id) ?? { text, tags: [] };
      known.tags.push(tag);
      texts.set(id, known);
    }
    return [...actionTypeExamples(language), ...texts.values()];
  }
}
