import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { Language } from '../../reference/languages/language.js';
import { learnFrom, splitTag, type TaggedText } from './tag-learner.js';
import { TagModel, TagTerm } from './tag-model.entities.js';
import { modelColumns } from './tag-model.sql.js';

/** Records that are learned from at most: a spread over all of them, so that memory and time are bounded. */
const MOST_RECORDS = 20_000;
/** Fewer say nothing. */
const FEWEST_RECORDS = 20;
const PAGE = 500;
const WRITTEN_AT_ONCE = 2_000;

interface TextRow {
  row: number;
  id: string;
  text: string;
}

/**
 * Learns key terms from the records of the source: only imported ones, with the tags that the source gave them, known
 * artefacts left out. What a country entered or tagged itself is not learned from, so that nobody reads it out of
 * another country's suggestions.
 */
@Injectable()
export class TagLearningService {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Reads and reckons before anything is written. INVALID where there is too little to learn from. */
  async learn(actor: Actor, language: Language): Promise<TagModel> {
    const learned = await learnFrom(this.texts(language), language);
    if (learned.records < FEWEST_RECORDS)
      throw new UserError(
        'INVALID',
        `There are ${learned.records + learned.heldOut} tagged records in this language: at least ${FEWEST_RECORDS} are needed.`,
        ['input', 'language'],
      );
    const before = await this.current(language);
    const model = Object.assign(new TagModel(), {
      id: newId('tmo'),
      language,
      number: (before?.number ?? 0) + 1,
      analyserVersion: learned.analyserVersion,
      records: learned.records,
      heldOut: learned.heldOut,
      tags: learned.terms.filter(({ term }) => term === '').length,
      calibration: learned.calibration,
      learnedAt: this.clock.now(),
      learnedById: actor.userId,
      supersededAt: null,
    });
    if (before) await this.retire(before, model.learnedAt);
    await this.writer.add(TagModel, [model]);
    for (let start = 0; start < learned.terms.length; start += WRITTEN_AT_ONCE)
      await this.writer.addUnaudited(
        TagTerm,
        learned.terms.slice(start, start + WRITTEN_AT_ONCE).map(({ tag, term, weight }) => {
          const [kind, code] = splitTag(tag);
          return { modelId: model.id, term, kind, code, weight };
        }),
      );
    this.events.publish({
      name: 'TagTermsLearned',
      countryCode: null,
      subjectId: model.id,
      data: { language, version: model.number, records: model.records },
    });
    return model;
  }

  /** The model stays as a row of history; its terms would only take room. */
  private async retire(before: TagModel, supersededAt: string): Promise<void> {
    await this.writer.change(before, { supersededAt });
    await this.writer.execute(sql`delete from tag_term where model_id = ${before.id}`);
  }

  private async current(language: Language): Promise<TagModel | null> {
    const [row] = await this.writer.rows<TagModel>(
      sql`select ${modelColumns} from tag_model m where m.language = ${language} and m.superseded_at is null`,
    );
    return row ? Object.assign(new TagModel(), row) : null;
  }

  private async *texts(language: Language): AsyncGenerator<TaggedText[]> {
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
}
