import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { Indicator } from './indicator.entities.js';
import { indicatorColumns } from './indicator.columns.js';
import { IndicatorVisibility } from './indicator-visibility.js';

function selected(which: Sql, visible: Sql): Sql {
  return sql`select ${indicatorColumns(sql`i`)} from indicator i
    where ${which} and ${visible} order by i.created_at, i.id`;
}

/** Indicators by id; null for what does not exist or may not be seen. */
@Injectable()
export class IndicatorLoader extends BatchLoader<string, Indicator | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Indicator | null)[]> {
    const rows = await this.reader.rows<Indicator>(
      selected(sql`i.id in (${join(ids)})`, this.visibility.ofIndicator(actor, sql`i`)),
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The indicators in use on tracked items of any kind, by the item's id, oldest first. */
@Injectable()
export class ItemIndicatorsLoader extends BatchLoader<string, Indicator[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly visibility: IndicatorVisibility,
  ) {
    super();
  }

  protected async batch(itemIds: readonly string[], { actor }: ActorContext): Promise<Indicator[][]> {
    const rows = await this.reader.rows<Indicator>(
      selected(
        sql`i.item_id in (${join(itemIds)}) and i.archived_at is null`,
        this.visibility.ofIndicator(actor, sql`i`),
      ),
    );
    return grouped(itemIds, rows, ({ itemId }) => itemId);
  }
}
