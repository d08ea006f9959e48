import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { DuplicateState, PossibleDuplicate } from './possible-duplicate.entity.js';

const columns = sql`d.id, d.country_code as "countryCode", d.recommendation_id as "recommendationId",
  d.other_id as "otherId", d.state, d.found_at as "foundAt", d.decided_at as "decidedAt",
  d.decided_by_id as "decidedById", d.version`;

/** Pairs by id, for those who decide about them; null for everybody else. */
@Injectable()
export class PossibleDuplicateLoader extends BatchLoader<string, PossibleDuplicate | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(PossibleDuplicate | null)[]> {
    const rows = await this.reader.rows<PossibleDuplicate>(
      sql`select ${columns} from possible_duplicate d
        where d.id in (${join(ids)}) and ${visibleLayer(actor, sql`d.country_code`, 'INTERNAL')}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Lists of pairs. */
@Injectable()
export class DuplicateQuery {
  constructor(private readonly reader: Reader) {}

  /** Latest noticed first. */
  async page(
    actor: Actor,
    state: DuplicateState | null,
    page: PageArgs,
    counted: boolean,
  ): Promise<ConnectionOf<PossibleDuplicate>> {
    const keyset = new Keyset(page, [{ by: sql`d.found_at`, direction: 'DESC' }], sql`d.id`, [
      'possibleDuplicates',
      state,
    ]);
    const where = sql`${visibleLayer(actor, sql`d.country_code`, 'INTERNAL')}
      ${state === null ? sql`` : sql`and d.state = ${state}`}`;
    const rows = await this.reader.rows<PossibleDuplicate>(
      sql`select ${columns}, ${keyset.columns} from possible_duplicate d
        where ${where} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(
          sql`select count(*) as "count" from possible_duplicate d where ${where}`,
        )
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}
