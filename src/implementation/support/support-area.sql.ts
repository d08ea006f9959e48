import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { Labels } from '../../reference/languages/language.js';
import type { SupportArea } from './support-area.entity.js';

/** The condition under which an area exists for an actor: as for the requests that name it. `a` is the alias of the table. */
export function supportAreaVisibleTo(actor: Actor, a: Sql): Sql {
  return visibleLayer(actor, sql`${a}.country_code`, 'STATUS');
}

/** The columns of an area (alias `a`) under the names of its properties. */
export const supportAreaColumns: Sql = sql`a.id, a.country_code as "countryCode", a.code, a.labels, a.source,
  a.created_at as "createdAt", a.retired_at as "retiredAt", a.version`;

/** A row as SQL answers it: labels still as text. */
export type SupportAreaRow = Omit<SupportArea, 'labels'> & { labels: string };

export function supportAreaOf(row: SupportAreaRow): SupportArea {
  return { ...row, labels: JSON.parse(row.labels) as Labels };
}
