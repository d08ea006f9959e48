import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import { RecommendationText } from './recommendation-text.entity.js';
import type { Recommendation } from './recommendation.entity.js';
import type { TextInput } from './recommendation.inputs.js';
import { SearchIndexWriter } from './search-index-writer.js';
import { sourceTextHash } from './text-hash.js';

/** A text before and after. */
export interface TextChange {
  language: Language;
  before: string | null;
  after: string;
}

/** Texts that people enter and correct, with the full-text index. */
@Injectable()
export class RecommendationTexts {
  constructor(
    private readonly writer: Writer,
    private readonly index: SearchIndexWriter,
  ) {}

  /** New texts of a recommendation. */
  async add(recommendationId: string, texts: readonly TextInput[]): Promise<void> {
    await this.writer.addUnaudited(
      RecommendationText,
      texts.map(({ language, text }) => ({
        recommendationId,
        language,
        text,
        sourceText: null,
        textHash: sourceTextHash(text),
        translated: true,
      })),
    );
    this.note(
      recommendationId,
      texts.map(({ language, text }) => ({ language, before: null, after: text })),
    );
    const languages = new Set(texts.map(({ language }) => language));
    const rows = (await this.of(recommendationId)).filter(({ language }) => languages.has(language));
    await this.index.index(rows);
  }

  /** Puts texts right, adds those that are missing; answers what changed. */
  async correct(
    { id, origin }: Pick<Recommendation, 'id' | 'origin'>,
    texts: readonly TextInput[],
  ): Promise<TextChange[]> {
    const present = new Map((await this.of(id)).map((text) => [text.language, text]));
    await this.add(
      id,
      texts.filter(({ language }) => !present.has(language)),
    );
    const changes = texts.map(({ language, text }) => ({
      language,
      before: present.get(language)?.text ?? null,
      after: text,
    }));
    const corrected = changes.filter(({ before, after }) => before !== null && before !== after);
    for (const { language, after } of corrected) {
      const row = present.get(language) as RecommendationText;
      // What an import compares with stays as the source had it: the correction stands until the source changes.
      const source = origin === 'IMPORT' ? {} : { textHash: sourceTextHash(after) };
      const sourceText = origin === 'IMPORT' ? (row.sourceText ?? row.text) : null;
      await this.write(row, { text: after, sourceText, translated: true, ...source });
    }
    this.note(id, corrected);
    await this.index.index(
      corrected.map(({ language, after }) => ({
        row: (present.get(language) as RecommendationText).row,
        language,
        text: after,
      })),
    );
    return changes.filter(({ before, after }) => before !== after);
  }

  /** The texts of one recommendation for another, just as they are. */
  async copy(fromId: string, toId: string): Promise<void> {
    const texts = await this.of(fromId);
    await this.writer.addUnaudited(
      RecommendationText,
      texts.map(({ language, text, sourceText, textHash, translated }) => ({
        recommendationId: toId,
        language,
        text,
        sourceText,
        textHash,
        translated,
      })),
    );
    // A text that only repeats the English one is not found in its language.
    await this.index.index((await this.of(toId)).filter(({ translated }) => translated));
  }

  /** English first, then in the order of the languages. */
  async of(recommendationId: string): Promise<RecommendationText[]> {
    const rows = await this.writer.rows<{ row: string }>(
      sql`select "row" from recommendation_text where recommendation_id = ${recommendationId}`,
    );
    const texts = await this.writer.findMany(
      RecommendationText,
      rows.map(({ row }) => row),
    );
    return texts.sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
  }

  private async write(
    { row }: RecommendationText,
    next: Partial<RecommendationText> & { text: string },
  ): Promise<void> {
    await this.writer.execute(
      sql`update recommendation_text set text = ${next.text}, source_text = ${next.sourceText}, translated = 1
        ${next.textHash === undefined ? sql`` : sql`, text_hash = ${next.textHash}`} where "row" = ${row}`,
    );
  }

  private note(recommendationId: string, changes: readonly TextChange[]): void {
    this.writer.note(
      changes.map(({ language, before, after }) => ({
        entity: RecommendationText.name,
        entityId: `${recommendationId}/${language}`,
        verb: before === null ? 'CREATED' : 'CHANGED',
        fields: [{ field: 'text', before, after }],
      })),
    );
  }
}
