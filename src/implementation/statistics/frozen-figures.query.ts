import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { FrozenFigures } from './frozen-figures.entity.js';

const columns = sql`f.id, f.country_code as "countryCode", f.label, f.as_of as "asOf", f.figures, f.question,
  f.frozen_at as "frozenAt", f.frozen_by_id as "frozenById"`;

/** Frozen figures are the country's own until it publishes them itself. */
function frozenVisibleTo(actor: Actor): Sql {
  return visibleLayer(actor, sql`f.country_code`, 'INTERNAL');
}

/** The list of frozen figures, newest first. */
@Injectable()
export class FrozenFiguresQuery {
  constructor(private readonly reader: Reader) {}

  /** `total` = whether the client asked how many there are. */
  async page(actor: Actor, args: PageArgs, total: boolean): Promise<ConnectionOf<FrozenFigures>> {
    const keyset = new Keyset(args, [{ by: sql`f.frozen_at`, direction: 'DESC' }], sql`f.id`, [
      'frozenFigures',
    ]);
    const visible = frozenVisibleTo(actor);
    const rows = await this.reader.rows<FrozenFigures>(
      sql`select ${columns}, ${keyset.columns} from frozen_figures f where ${visible} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const counted = total
      ? await this.reader.row<{ n: number }>(sql`select count(*) as n from frozen_figures f where ${visible}`)
      : null;
    return keyset.page(rows, (row) => row, counted?.n ?? 0);
  }
}

/** Frozen figures by id; null for what does not exist or may not be seen. */
@Injectable()
export class FrozenFiguresLoader extends BatchLoader<string, FrozenFigures | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(FrozenFigures | null)[]> {
    const rows = await this.reader.rows<FrozenFigures>(
      sql`select ${columns} from frozen_figures f where f.id in (${join(ids)}) and ${frozenVisibleTo(actor)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
