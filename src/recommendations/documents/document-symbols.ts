import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { DocumentSymbol } from './document-symbol.entity.js';
import type { Document } from './document.entity.js';
import type { DocumentSymbolInput } from './document.inputs.js';

/** The condition under which a document is known by one of these symbols, be it its own or a further one. */
export function knownBy(d: Sql, symbols: readonly string[]): Sql {
  const named = join([...symbols]);
  return sql`${d}.id in (select e.id from document e where e.symbol in (${named})
    union all select y.document_id from document_symbol y where y.symbol in (${named}))`;
}

/** Under which symbols the documents of a country are known. */
@Injectable()
export class DocumentSymbols {
  constructor(private readonly writer: Writer) {}

  /** The documents of a country that are known by one of these symbols. */
  async find(countryCode: string, symbols: readonly string[]): Promise<{ id: string; symbol: string }[]> {
    if (symbols.length === 0) return [];
    const d = sql`d`;
    return this.writer.rows(
      sql`select d.id, d.symbol from document d where d.country_code = ${countryCode} and ${knownBy(d, symbols)} order by d.id`,
    );
  }

  /** CONFLICT where another document of the country is known by one of these. */
  async mustBeFree(
    countryCode: string,
    symbols: readonly string[],
    self: string | null,
    path: readonly string[],
  ): Promise<void> {
    const [other] = (await this.find(countryCode, symbols)).filter(({ id }) => id !== self);
    if (!other) return;
    throw new UserError(
      'CONFLICT',
      `The document ${other.symbol} is here already under ${symbols.length === 1 ? 'this symbol' : 'one of these symbols'}: its id is ${other.id}.`,
      path,
    );
  }

  /** Puts these in the place of the further symbols that a document has. INVALID for one twice, or its own. */
  async replace(
    document: Pick<Document, 'id' | 'symbol'> & { countryCode: string },
    wanted: readonly DocumentSymbolInput[],
    path: readonly string[],
  ): Promise<void> {
    const { id: documentId, countryCode } = document;
    const next = wanted.map(({ symbol, kind }) => ({ countryCode, symbol: symbol.trim(), documentId, kind }));
    const all = [document.symbol, ...next.map(({ symbol }) => symbol)];
    const repeated = all.find((symbol, index) => all.indexOf(symbol) !== index);
    if (repeated !== undefined)
      throw new UserError('INVALID', `The symbol ${repeated} is given twice: once is enough.`, path);
    await this.mustBeFree(
      countryCode,
      next.map(({ symbol }) => symbol),
      documentId,
      path,
    );
    const present = await this.of(documentId);
    const same = (one: DocumentSymbol) => (other: DocumentSymbol) =>
      one.symbol === other.symbol && one.kind === other.kind;
    await this.writer.remove(
      DocumentSymbol,
      present.filter((one) => !next.some(same(one))),
    );
    await this.writer.add(
      DocumentSymbol,
      next.filter((one) => !present.some(same(one))),
    );
  }

  private async of(documentId: string): Promise<DocumentSymbol[]> {
    return this.writer.rows<DocumentSymbol>(
      sql`select country_code as "countryCode", symbol, document_id as "documentId", kind
        from document_symbol where document_id = ${documentId} order by symbol`,
    );
  }
}
