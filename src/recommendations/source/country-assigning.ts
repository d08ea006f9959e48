import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { CountryDocuments } from './country-documents.js';
import { Revisions } from './revisions.js';
import { SourceAddressee } from './source-record.entity.js';

/** Everything that carries a recommendation's country follows when it gets one. */
@Injectable()
export class CountryAssigning {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly documents: CountryDocuments,
    private readonly revisions: Revisions,
  ) {}

  async assign(rows: readonly Recommendation[], countryCode: string, userId: string | null): Promise<void> {
    for (const [documentId, its] of byDocument(rows)) {
      await this.writer.changeAll(Recommendation, its, {
        countryCode,
        documentId: await this.documents.of(countryCode, documentId),
        updatedAt: this.clock.now(),
      });
    }
    const ids = rows.map(({ id }) => id);
    await this.writer.execute(
      sql`update position_statement set country_code = ${countryCode} where recommendation_id in (${join(ids)})`,
    );
    await this.addressees(rows, countryCode, userId);
    const change = { field: 'country', before: null, after: countryCode };
    await this.revisions.keep(
      ids.map((recommendationId) => ({ recommendationId, ...change })),
      userId,
    );
  }

  /** So that the next import knows that a person has decided. */
  private async addressees(
    rows: readonly Recommendation[],
    countryCode: string,
    userId: string | null,
  ): Promise<void> {
    const sources = rows.flatMap(({ sourceRecordId }) => (sourceRecordId === null ? [] : [sourceRecordId]));
    if (sources.length === 0) return;
    await this.writer.execute(
      sql`delete from source_addressee where country_code = ${countryCode} and source_record_id in (${join(sources)})`,
    );
    await this.writer.addUnaudited(
      SourceAddressee,
      sources.map((sourceRecordId): SourceAddressee => ({
        sourceRecordId,
        countryCode,
        state: 'CONFIRMED',
        decidedAt: this.clock.now(),
        decidedById: userId,
      })),
    );
  }
}

function byDocument(rows: readonly Recommendation[]): Map<string, Recommendation[]> {
  const groups = new Map<string, Recommendation[]>();
  for (const row of rows) {
    const group = groups.get(row.documentId);
    if (group) group.push(row);
    else groups.set(row.documentId, [row]);
  }
  return groups;
}
