import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import type { Framework, FrameworkItem } from './framework.entities.js';
import { frameworkColumns, frameworkItemColumns, frameworkVisibleTo } from './framework.visibility.js';

/** Frameworks by id; null for what does not exist or may not be seen. */
@Injectable()
export class FrameworkLoader extends BatchLoader<string, Framework | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Framework | null)[]> {
    const f = sql`f`;
    const rows = await this.reader.rows<Framework>(
      sql`select ${frameworkColumns(f)} from framework f where f.id in (${join(ids)}) and ${frameworkVisibleTo(actor, f)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Items by id; null for what does not exist or may not be seen. */
@Injectable()
export class FrameworkItemLoader extends BatchLoader<string, FrameworkItem | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(FrameworkItem | null)[]> {
    const i = sql`i`;
    const rows = await this.reader.rows<FrameworkItem>(
      sql`select ${frameworkItemColumns(i)} from framework_item i where i.id in (${join(ids)}) and ${frameworkVisibleTo(actor, i)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The items at the top of frameworks, in their places. */
@Injectable()
export class TopItemsPages extends NestedPages<FrameworkItem, FrameworkItem, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      ...standingItems(),
      parent: sql`i.framework_id`,
      where: sql`i.parent_id is null and i.archived_at is null and ${frameworkVisibleTo(actor, sql`i`)}`,
    };
  }

  protected node(row: FrameworkItem): FrameworkItem {
    return row;
  }
}

/** The items under items, in their places. */
@Injectable()
export class ChildItemsPages extends NestedPages<FrameworkItem, FrameworkItem, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      ...standingItems(),
      parent: sql`i.parent_id`,
      where: sql`i.archived_at is null and ${frameworkVisibleTo(actor, sql`i`)}`,
    };
  }

  protected node(row: FrameworkItem): FrameworkItem {
    return row;
  }
}

function standingItems(): Pick<NestedList, 'columns' | 'from' | 'order' | 'id'> {
  return {
    columns: frameworkItemColumns(sql`i`),
    from: () => sql`framework_item i`,
    order: [{ by: sql`i.ordinal`, direction: 'ASC', required: true }],
    id: sql`i.id`,
  };
}
