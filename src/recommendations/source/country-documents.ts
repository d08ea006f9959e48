import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { Document } from '../documents/document.entity.js';

/** The row of a document for a country: one symbol has one row for each country it addresses. */
@Injectable()
export class CountryDocuments {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Id of the country's row of the same symbol; made where it is not there. */
  async of(countryCode: string, documentId: string): Promise<string> {
    const original = await this.writer.find(Document, documentId);
    if (!original) throw new Error(`the document ${documentId} is not there`);
    const [present] = await this.writer.rows<{ id: string }>(
      sql`select id from document where symbol = ${original.symbol} and country_code = ${countryCode}`,
    );
    if (present) return present.id;
    const id = newId('doc');
    await this.writer.add(Document, [
      { ...original, id, countryCode, createdAt: this.clock.now(), version: 1 },
    ]);
    return id;
  }
}
