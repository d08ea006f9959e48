import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { documentVisibleTo } from '../../recommendations/documents/document.visibility.js';
import type { CalendarSourceInput, Cited } from './calendar-source.js';

/** Checks where somebody says that a date stands. */
@Injectable()
export class CalendarSources {
  constructor(private readonly writer: Writer) {}

  /**
   * What is kept of a source: a symbol of a document that is here is kept as that document. Throws `INVALID` where neither a document nor a citation is named, or both are;
   * `NOT_FOUND` for a document that is not the country's.
   */
  async resolve(
    actor: Actor,
    countryCode: string,
    input: CalendarSourceInput,
    path: readonly string[],
  ): Promise<Cited> {
    const documentId = input.documentId ?? null;
    const symbol = input.symbol?.trim() ?? null;
    const title = input.title?.trim() ?? null;
    if ((documentId === null) === (symbol === null && title === null)) {
      throw new UserError(
        'INVALID',
        'Say where it stands: either the documentId of a document that is here, or the symbol or title of another.',
        path,
      );
    }
    const url = input.url ?? null;
    if (documentId === null) {
      const here = symbol === null ? null : await this.documentOf(actor, countryCode, symbol);
      return here === null
        ? { documentId, symbol, title, url }
        : { documentId: here, symbol: null, title: null, url };
    }
    await this.mustBeOfCountry(actor, countryCode, documentId, path);
    return { documentId, symbol, title, url };
  }

  /** The document of the country with a symbol, or null: who cites what is here means that. */
  private async documentOf(actor: Actor, countryCode: string, symbol: string): Promise<string | null> {
    const found = await this.writer.rows<{ id: string }>(
      sql`select d.id from document d where d.symbol = ${symbol} and d.country_code = ${countryCode}
          and ${documentVisibleTo(actor, sql`d`)} order by d.id limit 2`,
    );
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }

  private async mustBeOfCountry(
    actor: Actor,
    countryCode: string,
    documentId: string,
    path: readonly string[],
  ): Promise<void> {
    const [seen] = await this.writer.rows(
      sql`select d.id from document d where d.id = ${documentId} and d.country_code = ${countryCode}
          and ${documentVisibleTo(actor, sql`d`)}`,
    );
    if (!seen) throw notFound('document', documentId, [...path, 'documentId']);
  }
}
