import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { ANALYSER_VERSION } from '../../platform/text/analyse.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import type { Calibration } from './tag-learning.js';
import type { TagModel } from './tag-model.entities.js';
import { modelColumns } from './tag-model.sql.js';
import { score, stemsOf, type ScoredTag, type TermWeight } from './tag-scoring.js';

/** Stems that are looked up by one statement. */
const STEMS_AT_ONCE = 2_000;

/** A text to find tags for. */
export interface Untagged {
  text: string;
  language: Language;
}

/** What a text suggests, and by which model; null without one. */
export interface Suggested {
  model: TagModel;
  tags: ScoredTag[];
}

/** Finds the tags that texts suggest: a statement for the models, one for the terms of each language. */
@Injectable()
export class TagSuggester {
  constructor(private readonly reader: Reader) {}

  /** In the order of the texts; null where nothing was learned in the text's language. */
  async suggest(texts: readonly Untagged[]): Promise<(Suggested | null)[]> {
    const models = await this.models();
    const stems = texts.map(({ text, language }) =>
      models.has(language) ? stemsOf(text, language) : new Map<string, string>(),
    );
    const weights = new Map<Language, Map<string, TermWeight[]>>();
    for (const language of LANGUAGES) {
      const model = models.get(language);
      const own = new Set(
        texts.flatMap((text, n) => (text.language === language ? [...stems[n]!.keys()] : [])),
      );
      if (model && own.size > 0) weights.set(language, await this.weights(model, own));
    }
    return texts.map(({ language }, n) => {
      const model = models.get(language);
      if (!model) return null;
      const known = weights.get(language);
      const own = ['', ...stems[n]!.keys()].flatMap((stem) => known?.get(stem) ?? []);
      return { model, tags: score(stems[n]!, own, model.calibration) };
    });
  }

  private async models(): Promise<Map<Language, TagModel>> {
    const rows = await this.reader.rows<Omit<TagModel, 'calibration'> & { calibration: string }>(
      sql`select ${modelColumns} from tag_model m where m.superseded_at is null and m.analyser_version = ${ANALYSER_VERSION}`,
    );
    return new Map(
      rows.map((row) => [
        row.language,
        { ...row, calibration: JSON.parse(row.calibration) as Calibration } as TagModel,
      ]),
    );
  }

  private async weights({ id }: TagModel, stems: ReadonlySet<string>): Promise<Map<string, TermWeight[]>> {
    const wanted = ['', ...stems];
    const byTerm = new Map<string, TermWeight[]>();
    for (let start = 0; start < wanted.length; start += STEMS_AT_ONCE) {
      const rows = await this.reader.rows<TermWeight>(
        sql`select t.kind, t.code, t.term, t.weight from tag_term t
          where t.model_id = ${id} and t.term in (${join(wanted.slice(start, start + STEMS_AT_ONCE))})`,
      );
      for (const row of rows) {
        const alike = byTerm.get(row.term) ?? [];
        alike.push(row);
        byTerm.set(row.term, alike);
      }
    }
    return byTerm;
  }
}
