import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { Labels } from '../../reference/languages/language.js';
import type { DeclaredValue, DisaggregationDimension } from './dimension.entity.js';

/** The condition under which a dimension exists for an actor: as for the indicators that use it. */
export function dimensionVisibleTo(actor: Actor, d: Sql): Sql {
  return visibleLayer(actor, sql`${d}.country_code`, 'STATUS');
}

/** The columns of a dimension (alias `d`) under the names of its properties. */
export const dimensionColumns: Sql = sql`d.id, d.country_code as "countryCode", d.code, d.kind, d.labels,
  d.declared_values as "declaredValues", d.created_at as "createdAt", d.archived_at as "archivedAt", d.version`;

/** A row as SQL answers it: structures still as text. */
export type DimensionRow = Omit<DisaggregationDimension, 'labels' | 'declaredValues'> & {
  labels: string;
  declaredValues: string;
};

export function dimensionOf(row: DimensionRow): DisaggregationDimension {
  return {
    ...row,
    labels: JSON.parse(row.labels) as Labels,
    declaredValues: JSON.parse(row.declaredValues) as DeclaredValue[],
  };
}
