import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { PositionItem } from './position-item.entity.js';
import type { PositionItemFilter } from './position-items.args.js';
import { itemMatches } from './position-items.sql.js';
import { itemColumns } from './position-round.sql.js';
import { itemVisibleTo } from './position-round.visibility.js';

const i = sql`i`;

/** Pages of the items of rounds, in the order of the report: by reference, a whole before its parts. */
@Injectable()
export class PositionItemsPages extends NestedPages<PositionItem, PositionItem, ActorContext> {
  constructor(
    reader: Reader,
    private readonly reading: PortfolioReading,
  ) {
    super(reader);
  }

  /** `asked` is the filter as text. */
  protected list({ actor }: ActorContext, asked: string | null): NestedList {
    const filter = JSON.parse(asked ?? '{}') as PositionItemFilter;
    return {
      columns: itemColumns(actor, i),
      from: () => sql`position_item i join recommendation o on o.id = i.recommendation_id
        left join recommendation_part op on op.id = i.part_id`,
      parent: sql`i.round_id`,
      where: sql`${itemVisibleTo(actor, i)} and ${itemMatches(actor, filter, this.reading)}`,
      order: [
        { by: sql`o.reference_sort`, direction: 'ASC' },
        { by: sql`i.recommendation_id`, direction: 'ASC', required: true },
        { by: sql`coalesce(op.ordinal, 0)`, direction: 'ASC', required: true },
      ],
      id: sql`i.id`,
    };
  }

  protected node(row: PositionItem): PositionItem {
    return row;
  }
}
