import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { dayOf } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ExportKind, ExportKinds, type MadeFile } from '../exports/export-kinds.js';
import type { Export, ExportFormat } from '../exports/export.entity.js';
import { Exports } from '../exports/exports.service.js';
import type { ExportKeptBriefingInput } from './briefing-export.inputs.js';
import type { Briefing } from './briefing.entity.js';
import { countryName } from './briefing.export.js';
import type { BriefingPage } from './briefing.types.js';
import { BriefingsQuery } from './briefings.query.js';
import { PagePrinter, type PageFormat } from './printing/page-printer.js';
import { selectionOf } from './printing/selection.js';

/** A page that was kept, as a file: the same figures whenever it is downloaded. */
@Injectable()
export class KeptBriefingExport extends ExportKind<ExportKeptBriefingInput> {
  readonly name = 'kept-briefing';

  constructor(
    kinds: ExportKinds,
    private readonly exports: Exports,
    private readonly briefings: BriefingsQuery,
    private readonly printer: PagePrinter,
    private readonly vocabulary: Vocabulary,
  ) {
    super(kinds);
  }

  /** Throws `NOT_FOUND` for a page that the actor may not see. */
  async request(actor: Actor, question: ExportKeptBriefingInput): Promise<Export> {
    await this.kept(actor, question);
    return this.exports.request(actor, { kind: this.name, format: question.format, question });
  }

  async make(
    { actor }: ActorContext,
    question: ExportKeptBriefingInput,
    format: ExportFormat,
  ): Promise<MadeFile> {
    const {
      id,
      countryCode,
      label,
      question: filter,
      figuresId,
      content,
      keptAt,
    } = await this.kept(actor, question);
    const zone = this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
    const occasion = {
      country: countryName(this.vocabulary, countryCode, question.language),
      selection: selectionOf(JSON.parse(filter) as object | null),
      kept: { label, id, figuresId, keptOn: dayOf(keptAt, zone) },
    };
    return this.printer.print(
      JSON.parse(content) as BriefingPage,
      occasion,
      question.language,
      format as PageFormat,
    );
  }

  private async kept(actor: Actor, { briefingId }: ExportKeptBriefingInput): Promise<Briefing> {
    actor.must('briefings:read', { countryCode: actor.ownCountry });
    const [briefing] = await this.briefings.byIds(actor, [briefingId]);
    if (!briefing) throw notFound('briefing', briefingId, ['input', 'briefingId']);
    return briefing;
  }
}
