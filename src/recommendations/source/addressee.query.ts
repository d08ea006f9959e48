import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import type { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { PendingAddressee } from './addressee.view.js';

interface AddresseeRow {
  sourceRecordId: string;
  symbol: string;
  sourceId: string;
  fallbackId: number;
}

/** Records that name a country and wait for a person's check. */
@Injectable()
export class AddresseeQuery {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Of the actor's own country, by symbol. */
  async page(actor: Actor, page: PageArgs, counted: boolean): Promise<ConnectionOf<PendingAddressee>> {
    const id = sql`a.source_record_id`;
    const keyset = new Keyset(page, [{ by: sql`s.symbol`, direction: 'ASC' }], id, ['pendingAddressees']);
    const from = sql`source_addressee a join source_record s on s.id = a.source_record_id
      where a.country_code = ${actor.ownCountry} and a.state = 'PENDING'`;
    const rows = await this.reader.rows<AddresseeRow>(
      sql`select a.source_record_id as "sourceRecordId", s.symbol, s.source_id as "sourceId",
          s.fallback_id as "fallbackId", ${keyset.columns}
        from ${from} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" from ${from}`)
      : null;
    const ids = rows.map(({ sourceRecordId }) => sourceRecordId);
    const texts = await this.texts(ids);
    const named = await this.namedBeside(actor.ownCountry, ids);
    return keyset.page(
      rows,
      ({ sourceRecordId, symbol, sourceId, fallbackId }) => ({
        sourceRecordId,
        symbol,
        annotationId: fallbackId === 1 ? null : sourceId,
        text: texts.get(sourceRecordId) ?? null,
        otherCountries: named.get(sourceRecordId) ?? [],
      }),
      total?.count ?? 0,
    );
  }

  /**
   * The published text of a record, whoever it was imported for: the person who checks must read it. Nothing else of
   * the other country's recommendation is told.
   */
  private async texts(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<{ sourceRecordId: string; text: string }>(
      sql`select r.source_record_id as "sourceRecordId", t.text
        from recommendation r join recommendation_text t on t.recommendation_id = r.id
        where r.source_record_id in (${join(ids)})
        order by case when t.language = 'en' then 1 else 0 end, t.language, r.id desc`,
    );
    return new Map(rows.map(({ sourceRecordId, text }) => [sourceRecordId, text]));
  }

  private async namedBeside(own: string, ids: readonly string[]): Promise<Map<string, Country[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<{ sourceRecordId: string; countryCode: string }>(
      sql`select source_record_id as "sourceRecordId", country_code as "countryCode" from source_addressee
        where source_record_id in (${join(ids)}) and country_code <> ${own} order by country_code`,
    );
    const named = new Map<string, Country[]>();
    for (const { sourceRecordId, countryCode } of rows) {
      const country = this.vocabulary.country(countryCode);
      if (country) named.set(sourceRecordId, [...(named.get(sourceRecordId) ?? []), country]);
    }
    return named;
  }
}
