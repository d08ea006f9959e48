import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import type { DisaggregationDimension } from './dimension.entity.js';
import {
  dimensionColumns,
  dimensionOf,
  dimensionVisibleTo,
  type DimensionRow,
} from './dimension.visibility.js';

/** Dimensions by id; null for what does not exist or may not be seen. */
@Injectable()
export class DimensionLoader extends BatchLoader<string, DisaggregationDimension | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    context: ActorContext,
  ): Promise<(DisaggregationDimension | null)[]> {
    const rows = await this.reader.rows<DimensionRow>(visible(context, sql`d.id in (${join(ids)})`));
    return inOrder(ids, rows.map(dimensionOf), ({ id }) => id);
  }
}

/** All dimensions of countries, those given up too, in the order of their codes. */
@Injectable()
export class CountryDimensionsLoader extends BatchLoader<string, DisaggregationDimension[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    countries: readonly string[],
    context: ActorContext,
  ): Promise<DisaggregationDimension[][]> {
    const rows = await this.reader.rows<DimensionRow>(
      visible(context, sql`d.country_code in (${join(countries)})`),
    );
    return grouped(countries, rows.map(dimensionOf), ({ countryCode }) => countryCode);
  }
}

function visible({ actor }: ActorContext, which: Sql): Sql {
  return sql`select ${dimensionColumns} from disaggregation_dimension d
    where ${which} and ${dimensionVisibleTo(actor, sql`d`)} order by d.code`;
}
