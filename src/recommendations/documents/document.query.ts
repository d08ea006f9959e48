import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset, type OrderKey } from '../../platform/graphql/keyset.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { Document } from './document.entity.js';
import type { DocumentFilter, DocumentOrder } from './document.inputs.js';
import { knownBy } from './document-symbols.js';
import { documentColumns } from './document.loader.js';
import { documentVisibleTo } from './document.visibility.js';

const ORDERS: Record<DocumentOrder, OrderKey[]> = {
  NEWEST: [
    { by: sql`d.published_on`, direction: 'DESC' },
    { by: sql`d.symbol`, direction: 'ASC' },
  ],
  OLDEST: [
    { by: sql`d.published_on`, direction: 'ASC' },
    { by: sql`d.symbol`, direction: 'ASC' },
  ],
  SYMBOL: [{ by: sql`d.symbol`, direction: 'ASC' }],
};

/** Lists of documents. */
@Injectable()
export class DocumentQuery {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** A page of visible documents; `counted` asks for the total as well. */
  async page(
    actor: Actor,
    filter: DocumentFilter,
    orderBy: DocumentOrder,
    page: PageArgs,
    counted: boolean,
  ): Promise<ConnectionOf<Document>> {
    const keyset = new Keyset(page, ORDERS[orderBy], sql`d.id`, ['documents', filter, orderBy]);
    const where = join([documentVisibleTo(actor, sql`d`), ...this.conditions(filter)], ' and ');
    const rows = await this.reader.rows<Document>(
      sql`select ${documentColumns}, ${keyset.columns} from document d
        where ${where} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(
          sql`select count(*) as "count" from document d where ${where}`,
        )
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }

  /**
   * A visible document by its symbol. The same symbol may address several countries: without one it is the own
   * country's. Throws `INVALID` where that leaves more than one.
   */
  async bySymbol(actor: Actor, symbol: string, countryCode: string | null): Promise<Document | null> {
    const country = countryCode ?? actor.countryCode;
    const rows = await this.reader.rows<Document>(
      sql`select ${documentColumns} from document d
        where ${knownBy(sql`d`, [symbol])} and ${documentVisibleTo(actor, sql`d`)}
        ${country === null ? sql`` : sql`and d.country_code = ${country}`} order by d.id limit 2`,
    );
    if (rows.length > 1) {
      throw new UserError('INVALID', 'The symbol addresses several countries: say which one you mean.', [
        'countryCode',
      ]);
    }
    return rows[0] ?? null;
  }

  private conditions(filter: DocumentFilter): Sql[] {
    const { countries, symbols, mechanisms, families, cycles, publishedFrom, publishedTo } = filter;
    const conditions: Sql[] = [];
    if (countries) conditions.push(sql`d.country_code in (${join(countries)})`);
    if (symbols) conditions.push(knownBy(sql`d`, symbols));
    if (mechanisms) conditions.push(sql`d.mechanism_code in (${join(mechanisms)})`);
    if (families) conditions.push(this.ofFamilies(families));
    if (cycles) conditions.push(sql`d.upr_cycle in (${join(cycles)})`);
    if (publishedFrom) conditions.push(sql`d.published_on >= ${publishedFrom}`);
    if (publishedTo) conditions.push(sql`d.published_on <= ${publishedTo}`);
    return conditions;
  }

  private ofFamilies(families: readonly string[]): Sql {
    const codes = this.vocabulary.mechanisms().filter(({ family }) => families.includes(family));
    return codes.length === 0
      ? sql`1 = 0`
      : sql`d.mechanism_code in (${join(codes.map(({ code }) => code))})`;
  }
}
