import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { DisaggregationDimension } from '../disaggregation/dimension.entity.js';
import { dimensionColumns, dimensionOf, type DimensionRow } from '../disaggregation/dimension.visibility.js';

/** Knows by what a country breaks values down, for those who write. */
@Injectable()
export class DeclaredDimensions {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The dimensions in use, by their codes; held, so that none is given up meanwhile. */
  async inUse(countryCode: string): Promise<Map<string, DisaggregationDimension>> {
    const rows = await this.writer.rows<DimensionRow>(
      sql`select ${dimensionColumns} from disaggregation_dimension d
          where d.country_code = ${countryCode} and d.archived_at is null
          order by d.code ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    return new Map(rows.map(dimensionOf).map((dimension) => [dimension.code, dimension]));
  }

  /** Throws `INVALID`, and names the dimensions there are, where one of the codes is none of the country's. */
  async mustKnow(countryCode: string, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const known = await this.inUse(countryCode);
    const unknown = codes.find((code) => !known.has(code));
    if (unknown === undefined) return;
    const there = known.size > 0 ? `it has ${[...known.keys()].join(', ')}` : 'it has declared none';
    throw new UserError('INVALID', `Your country has no dimension "${unknown}" in use: ${there}.`, [
      'input',
      'disaggregatedBy',
    ]);
  }
}
