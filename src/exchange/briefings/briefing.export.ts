import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { labelIn, type Language } from '../../reference/languages/language.js';
import { ExportKind, ExportKinds, type MadeFile } from '../exports/export-kinds.js';
import type { Export, ExportFormat } from '../exports/export.entity.js';
import { Exports } from '../exports/exports.service.js';
import type { ExportBriefingInput } from './briefing-export.inputs.js';
import { BriefingQuery } from './briefing.query.js';
import { PagePrinter, type PageFormat } from './printing/page-printer.js';
import { selectionOf } from './printing/selection.js';

/** The page as a file, of the figures of the moment at which it is downloaded. */
@Injectable()
export class BriefingExport extends ExportKind<ExportBriefingInput> {
  readonly name = 'briefing';

  constructor(
    kinds: ExportKinds,
    private readonly exports: Exports,
    private readonly pages: BriefingQuery,
    private readonly printer: PagePrinter,
    private readonly vocabulary: Vocabulary,
  ) {
    super(kinds);
  }

  /** Throws `INVALID` for days of which no page can speak. */
  async request(actor: Actor, question: ExportBriefingInput): Promise<Export> {
    actor.must('briefings:read', { countryCode: actor.ownCountry });
    this.pages.mustHaveDays(actor, question, ['input']);
    return this.exports.request(actor, { kind: this.name, format: question.format, question });
  }

  async make(
    { actor }: ActorContext,
    question: ExportBriefingInput,
    format: ExportFormat,
  ): Promise<MadeFile> {
    const countryCode = actor.ownCountry;
    actor.must('briefings:read', { countryCode });
    const page = await this.pages.page(actor, question);
    const country = countryName(this.vocabulary, countryCode, question.language);
    const selection = selectionOf(question.filter);
    return this.printer.print(
      page,
      { country, selection, kept: null },
      question.language,
      format as PageFormat,
    );
  }
}

/** What a country is called on a page. */
export function countryName(vocabulary: Vocabulary, code: string, language: Language): string {
  return labelIn(vocabulary.country(code)?.names ?? {}, language, code);
}
