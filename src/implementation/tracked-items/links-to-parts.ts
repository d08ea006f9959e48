import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';

/** Whatever is linked to a part, or said of it, in whichever table, holds the split together. */
@Injectable()
export class LinksToParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly units: UnitOfWork,
  ) {
    super(ties);
  }

  /** Every table that names tracked items is asked, also those of features that this module does not know. */
  async tie(partIds: readonly string[]): Promise<string | null> {
    const transaction = await this.units.transaction();
    const links = transaction.manager.connection.entityMetadatas
      .filter((entity) => entity.findColumnWithPropertyName('itemId') !== undefined)
      .map(
        ({ tableName }) =>
          sql`select item_id from ${raw(`"${tableName}"`)} where item_id in (${join(partIds)})`,
      );
    if (links.length === 0) return null;
    const rows = await transaction.rows(join(links, ' union all '));
    return rows.length > 0 ? 'Other things are linked to them: take those links away first.' : null;
  }
}
