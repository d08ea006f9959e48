import { Injectable } from '@nestjs/common';
import { raw, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { Owners } from './owners.sql.js';

/** Pages of what is linked to things directly: to clusters, plans, measures. */
@Injectable()
export abstract class OwnersOfItemPages<T extends object> extends NestedPages<T, T, ActorContext> {
  protected abstract readonly owners: Owners;

  protected list({ actor }: ActorContext): NestedList {
    const { links, column, table, columns, visible, order } = this.owners;
    return {
      columns,
      from: () => sql`${raw(`"${links}"`)} l cross join ${raw(`"${table}"`)} o`,
      parent: sql`l.item_id`,
      where: sql`o.id = l.${raw(`"${column}"`)} and ${visible(actor)}`,
      order,
      id: sql`o.id`,
    };
  }

  protected node(row: T): T {
    return row;
  }
}
