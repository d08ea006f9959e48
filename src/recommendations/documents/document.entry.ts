import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Document } from './document.entity.js';
import type { NewDocumentInput } from './document.inputs.js';
import { AdoptionDays } from './adoption-days.js';
import { DocumentSymbols } from './document-symbols.js';
import { documentVisibleTo } from './document.visibility.js';

/** The document that a recommendation is entered into. */
@Injectable()
export class DocumentEntry {
  constructor(
    private readonly writer: Writer,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
    private readonly symbols: DocumentSymbols,
    private readonly days: AdoptionDays,
  ) {}

  /** One that is here, or a new one: exactly one of the two is given. */
  async resolve(
    actor: Actor,
    { documentId, newDocument }: { documentId?: string | null; newDocument?: NewDocumentInput | null },
  ): Promise<Document> {
    if (documentId && !newDocument) return this.find(actor, documentId);
    if (newDocument && !documentId) return this.add(actor.ownCountry, newDocument);
    throw new UserError('INVALID', 'Give either documentId or newDocument.', ['input', 'documentId']);
  }

  private async find(actor: Actor, id: string): Promise<Document> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select d.id from document d where d.id = ${id} and ${documentVisibleTo(actor, sql`d`)}`,
    );
    const document = seen ? await this.writer.find(Document, id) : null;
    if (!document) throw notFound('document', id, ['input', 'documentId']);
    return document;
  }

  /** What is said of a new document, apart from its symbols. INVALID where that cannot be. */
  check(
    countryCode: string,
    input: NewDocumentInput,
  ): { uprCycle: number | null; uprSession: number | null } {
    this.days.mustHaveCome(countryCode, input.adoptedOn, ['input', 'newDocument', 'adoptedOn']);
    return this.review(input);
  }

  private async add(countryCode: string, input: NewDocumentInput): Promise<Document> {
    const at = (field: string): string[] => ['input', 'newDocument', field];
    const symbol = input.symbol.trim();
    await this.symbols.mustBeFree(countryCode, [symbol], null, at('symbol'));
    const review = this.check(countryCode, input);
    const document: Document = {
      id: newId('doc'),
      countryCode,
      symbol,
      title: input.title ?? null,
      mechanismCode: input.mechanismCode,
      publishedOn: input.publishedOn ?? null,
      adoptedOn: input.adoptedOn ?? null,
      ...review,
      sourceDocumentId: null,
      createdAt: this.clock.now(),
      version: 1,
    };
    await this.writer.add(Document, [document]);
    await this.symbols.replace(
      { id: document.id, symbol, countryCode },
      input.furtherSymbols ?? [],
      at('furtherSymbols'),
    );
    return document;
  }

  /** Cycle and session belong to the UPR, and to each other. */
  private review(input: NewDocumentInput): { uprCycle: number | null; uprSession: number | null } {
    const at = (field: string): string[] => ['input', 'newDocument', field];
    const mechanism = this.vocabulary.mechanism(input.mechanismCode);
    if (!mechanism) {
      throw new UserError('INVALID', `There is no mechanism "${input.mechanismCode}".`, at('mechanismCode'));
    }
    const uprSession = input.uprSession ?? null;
    const known = this.vocabulary.session(uprSession)?.cycle ?? null;
    const uprCycle = input.uprCycle ?? known;
    if (mechanism.family !== 'UPR' && (uprCycle !== null || uprSession !== null)) {
      throw new UserError('INVALID', 'Only documents of the UPR have a cycle and a session.', at('uprCycle'));
    }
    if (known !== null && uprCycle !== known) {
      throw new UserError('INVALID', `Session ${uprSession} belongs to cycle ${known}.`, at('uprCycle'));
    }
    return { uprCycle, uprSession };
  }
}
