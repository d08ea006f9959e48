import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { fts5Document, tsvectorDocument } from '../../platform/text/search-index.js';
import type { Language } from '../../reference/languages/language.js';

/** A text to be found; `row` is its `recommendation_text.row`. */
export interface IndexedText {
  row: number;
  language: Language;
  text: string;
}

/** Texts of one statement: their words take several times the texts' own length in memory. */
const PER_STATEMENT = 1_000;

/** Keeps the full-text index, within the unit of work that writes the texts. Needs no audit: it follows from the texts. */
@Injectable()
export class SearchIndexWriter {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
  ) {}

  /** Adds texts, or replaces what the index has for their rows. */
  async index(texts: readonly IndexedText[]): Promise<void> {
    for (let start = 0; start < texts.length; start += PER_STATEMENT) {
      const part = texts.slice(start, start + PER_STATEMENT);
      await (this.reader.dialectName === 'sqlite' ? this.intoFts5(part) : this.intoTsvector(part));
    }
  }

  /** Takes texts out of the index. */
  async remove(rows: readonly number[]): Promise<void> {
    if (rows.length === 0) return;
    const key = this.reader.dialectName === 'sqlite' ? sql`rowid` : sql`"row"`;
    await this.writer.execute(sql`delete from recommendation_search where ${key} in (${join(rows)})`);
  }

  private async intoFts5(texts: readonly IndexedText[]): Promise<void> {
    const documents = texts.map(({ row, language, text }) => {
      const { exact, stem } = fts5Document(text, language);
      return [row, exact, stem];
    });
    await this.writer.execute(
      sql`insert or replace into recommendation_search (rowid, exact, stem)
        select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(documents)})`,
    );
  }

  private async intoTsvector(texts: readonly IndexedText[]): Promise<void> {
    const rows = texts.map(({ row }) => row);
    const documents = texts.map(({ text, language }) => tsvectorDocument(text, language));
    await this.writer.execute(
      sql`insert into recommendation_search ("row", document)
        select t."row", t.document::tsvector from unnest(${rows}::integer[], ${documents}::text[]) as t ("row", document)
        on conflict ("row") do update set document = excluded.document`,
    );
  }
}
