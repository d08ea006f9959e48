import { join, default as sql } from 'sql-template-tag';
import { RecommendationText } from '../../recommendations/recommendations/recommendation-text.entity.js';
import type { ImportBatches } from './import-batches.js';
import type { Incoming } from './import-plan.js';
import type { ImportRun } from './import-run.entity.js';

/** The texts of a batch: written together, and into the full-text index. */
export class ImportTexts {
  private readonly added: { recommendationId: string; incoming: Incoming }[] = [];

  constructor(
    private readonly run: ImportRun,
    private readonly parts: Pick<ImportBatches, 'writer' | 'index'>,
  ) {}

  /** A text that the recommendation does not have in this language. */
  add(recommendationId: string, incoming: Incoming): void {
    this.added.push({ recommendationId, incoming });
  }

  async write(): Promise<void> {
    const { writer, index } = this.parts;
    const { language } = this.run;
    if (this.added.length === 0) return;
    const ids = this.added.map(({ recommendationId }) => recommendationId);
    const english = language === 'en' ? NONE : await this.english(ids);
    const rows = this.added.map(({ recommendationId, incoming: { record, textHash } }) => ({
      recommendationId,
      language,
      text: record.text,
      sourceText: record.rawText === record.text ? null : record.rawText,
      textHash,
      // Where there is no translation the export repeats the English text.
      translated: english.get(recommendationId) !== textHash,
    }));
    await writer.addUnaudited(RecommendationText, rows);
    const kept = await writer.rows<{ row: number; text: string }>(
      sql`select "row", text from recommendation_text where recommendation_id in (${join(ids)}) and language = ${language} and translated = 1`,
    );
    await index.index(kept.map(({ row, text }) => ({ row, language, text })));
  }

  /** Replaces a text that is there; answers what was there before. */
  async replace(
    recommendationId: string,
    row: number,
    { record, textHash }: Incoming,
  ): Promise<string | null> {
    const { writer, index } = this.parts;
    const { language } = this.run;
    const [before] = await writer.rows<{ text: string }>(
      sql`select text from recommendation_text where "row" = ${row}`,
    );
    const sourceText = record.rawText === record.text ? null : record.rawText;
    const english = language === 'en' ? NONE : await this.english([recommendationId]);
    const translated = english.get(recommendationId) !== textHash;
    await writer.execute(
      sql`update recommendation_text set text = ${record.text}, source_text = ${sourceText}, text_hash = ${textHash},
        translated = ${translated ? 1 : 0} where "row" = ${row}`,
    );
    if (translated) await index.index([{ row, language, text: record.text }]);
    else await index.remove([row]);
    return before?.text ?? null;
  }

  /** Where the English text comes after, or becomes, what another language has, that one was no translation. */
  async unmaskRepetitions(recommendationId: string, english: string): Promise<void> {
    const { writer, index } = this.parts;
    const repetitions = await writer.rows<{ row: number }>(
      sql`select "row" from recommendation_text where recommendation_id = ${recommendationId} and language <> 'en'
        and text_hash = ${english} and translated = 1`,
    );
    if (repetitions.length === 0) return;
    const rows = repetitions.map(({ row }) => row);
    await writer.execute(sql`update recommendation_text set translated = 0 where "row" in (${join(rows)})`);
    await index.remove(rows);
  }

  private async english(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.parts.writer.rows<{ recommendationId: string; textHash: string }>(
      sql`select recommendation_id as "recommendationId", text_hash as "textHash" from recommendation_text where recommendation_id in (${join(ids)}) and language = 'en'`,
    );
    return new Map(rows.map((row) => [row.recommendationId, row.textHash]));
  }
}

const NONE: ReadonlyMap<string, string> = new Map();
