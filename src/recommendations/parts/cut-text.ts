import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import { sourceTextHash } from '../recommendations/text-hash.js';

/** The text that a split takes apart. */
@Injectable()
export class CutText {
  constructor(private readonly writer: Writer) {}

  /** Hash of the text as it reads now. `INVALID`, naming the languages there are, where it has none in this one. */
  async hash(recommendationId: string, language: Language): Promise<string> {
    const texts = await this.writer.rows<{ language: Language; text: string }>(
      sql`select language, text from recommendation_text where recommendation_id = ${recommendationId} and translated = 1`,
    );
    const text = texts.find((each) => each.language === language);
    if (text) return sourceTextHash(text.text);
    const there = LANGUAGES.filter((each) => texts.some((other) => other.language === each));
    throw new UserError(
      'INVALID',
      `It has no text in ${language.toUpperCase()}; there is one in ${there.join(', ').toUpperCase()}.`,
      ['input', 'language'],
    );
  }
}
