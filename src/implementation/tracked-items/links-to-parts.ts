import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PartTies, TiedToParts } from '../../recommendations/parts/part-ties.js';
import { LinkRow } from './link-row.js';

/** Whatever is linked to a part, in whichever table of links, holds the split together. */
@Injectable()
export class LinksToParts extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly units: UnitOfWork,
  ) {
    super(ties);
  }

  /** Every table of links is asked, also those of features that this module does not know. */
  async tie(partIds: readonly string[]): Promise<string | null> {
    const transaction = await this.units.transaction();
    const links = transaction.manager.connection.entityMetadatas
      .filter(({ target }) => typeof target === 'function' && target.prototype instanceof LinkRow)
      .map(
        ({ tableName }) =>
          sql`select item_id from ${raw(`"${tableName}"`)} where item_id in (${join(partIds)})`,
      );
    if (links.length === 0) return null;
    const rows = await transaction.rows(join(links, ' union all '));
    return rows.length > 0 ? 'Other things are linked to them: take those links away first.' : null;
  }
}
