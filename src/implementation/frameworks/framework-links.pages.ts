import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { frameworkItemsOf } from '../portfolio/framework-reach.sql.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import { LinkedItemsPages, type LinkTable } from '../tracked-items/linked-items.pages.js';
import type { FrameworkItem } from './framework.entities.js';
import { LINKED_TO_FRAMEWORKS } from './framework-linking.service.js';
import { frameworkItemColumns, frameworkVisibleTo } from './framework.visibility.js';

/** What items are linked to. */
@Injectable()
export class FrameworkLinkedItemsPages extends LinkedItemsPages {
  protected readonly links: LinkTable = {
    table: 'framework_link',
    column: 'framework_item_id',
    prefixes: LINKED_TO_FRAMEWORKS,
  };
}

const inTheirPlaces: Pick<NestedList, 'columns' | 'order' | 'id'> = {
  columns: frameworkItemColumns(sql`i`),
  order: [
    { by: sql`i.framework_id`, direction: 'ASC', required: true },
    { by: sql`i.ordinal`, direction: 'ASC', required: true },
  ],
  id: sql`i.id`,
};

/** The items linked to things directly, such as to clusters. */
@Injectable()
export class FrameworkItemsOfPages extends NestedPages<FrameworkItem, FrameworkItem, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      ...inTheirPlaces,
      from: () => sql`framework_link l join framework_item i on i.id = l.framework_item_id`,
      parent: sql`l.item_id`,
      where: frameworkVisibleTo(actor, sql`i`),
    };
  }

  protected node(row: FrameworkItem): FrameworkItem {
    return row;
  }
}

/** The items that reach recommendations: by a link of their own, of a part, of their cluster, or of a measure that answers them. */
@Injectable()
export class FrameworkItemsOfRecommendationPages extends NestedPages<
  FrameworkItem,
  FrameworkItem,
  ActorContext
> {
  constructor(
    reader: Reader,
    private readonly reading: PortfolioReading,
  ) {
    super(reader);
  }

  protected list({ actor }: ActorContext): NestedList {
    const rows = this.reading.now(actor);
    return {
      ...inTheirPlaces,
      from: (ids) => sql`(${frameworkItemsOf(rows, sql`r.id in (${ids})`)}) reached
        join framework_item i on i.id = reached.framework_item_id`,
      parent: raw('reached.recommendation_id'),
      where: frameworkVisibleTo(actor, sql`i`),
    };
  }

  protected node(row: FrameworkItem): FrameworkItem {
    return row;
  }
}
