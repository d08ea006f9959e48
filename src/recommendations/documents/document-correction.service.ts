import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { AdoptionDays } from './adoption-days.js';
import { DocumentEntry } from './document.entry.js';
import { Document } from './document.entity.js';
import { documentCorrected } from './document.events.js';
import type { CorrectDocumentInput } from './document.inputs.js';
import { DocumentSymbols } from './document-symbols.js';

/** A coordinator puts right what is said of a document: title, days, symbols. */
@Injectable()
export class DocumentCorrectionService {
  constructor(
    private readonly documents: DocumentEntry,
    private readonly symbols: DocumentSymbols,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly days: AdoptionDays,
  ) {}

  async correct(actor: Actor, input: CorrectDocumentInput): Promise<Document> {
    const document = await this.documents.resolve(actor, input);
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    mustStandAt(document, input.version);
    mustBeOurs(document, input);
    this.days.mustHaveCome(countryCode, input.adoptedOn, ['input', 'adoptedOn']);
    const own = { id: document.id, countryCode, symbol: input.symbol?.trim() ?? document.symbol };
    await this.symbols.mustBeFree(countryCode, [own.symbol], document.id, ['input', 'symbol']);
    await this.writer.change(document, {
      symbol: own.symbol,
      title: input.title === undefined ? document.title : input.title || null,
      publishedOn: input.publishedOn === undefined ? document.publishedOn : input.publishedOn,
      adoptedOn: input.adoptedOn === undefined ? document.adoptedOn : input.adoptedOn,
    });
    if (input.furtherSymbols)
      await this.symbols.replace(own, input.furtherSymbols, ['input', 'furtherSymbols']);
    await this.followDay(document);
    this.events.publish(documentCorrected(countryCode, document.id));
    return document;
  }

  /** What was entered by hand was issued on its document's day. */
  private async followDay({ id, publishedOn }: Document): Promise<void> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from recommendation where document_id = ${id} and origin = 'MANUAL'`,
    );
    const entered = await this.writer.findMany(
      Recommendation,
      rows.map((row) => row.id),
    );
    await this.writer.changeAll(Recommendation, entered, { issuedOn: publishedOn });
  }
}

/** What the source says of a document that it has is the source's. */
function mustBeOurs(document: Document, input: CorrectDocumentInput): void {
  if (document.sourceDocumentId === null) return;
  const field = (['symbol', 'publishedOn'] as const).find(
    (each) => input[each] != null && input[each] !== document[each],
  );
  if (field === undefined) return;
  throw new UserError(
    'INVALID',
    `UHRI has this document, and its ${field} follows what UHRI says; a further symbol, a title and adoptedOn can be entered.`,
    ['input', field],
  );
}
