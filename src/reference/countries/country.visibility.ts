import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { NOW } from '../../platform/database/now.js';
import type { Publication } from './country.entity.js';

/** Which layer a row belongs to: what a country publishes from that level on, or what it never publishes. */
export type Layer = Exclude<Publication, 'NONE'> | 'INTERNAL';

const FROM: Record<Exclude<Publication, 'NONE'>, Publication[]> = {
  SOURCE: ['SOURCE', 'STATUS', 'UPDATES'],
  STATUS: ['STATUS', 'UPDATES'],
  UPDATES: ['UPDATES'],
};

/**
 * The condition under which rows of a country are visible: its own people see their country, and it alone; an
 * administrator sees all; the public and stakeholders see what is published from that layer on.
 * `countryCode` is a column of the query. `items` are the columns with the ids of what the row is or hangs on
 * (a recommendation, its cluster, an update, a plan): an exception for any of these takes the place of the country's
 * level, and the strictest holds.
 */
export function visibleLayer(actor: Actor, countryCode: Sql, layer: Layer, items: readonly Sql[] = []): Sql {
  if (actor.isAdmin) return sql`1 = 1`;
  if (actor.seesUnpublished) return sql`${countryCode} = ${actor.countryCode}`;
  if (layer === 'INTERNAL') return sql`1 = 0`;
  const level = published(countryCode, FROM[layer]);
  const shown = items.length === 0 ? level : excepted(actor, countryCode, layer, items);
  return actor.isAnonymous ? shown : sql`(${countryCode} = ${actor.countryCode} and ${shown})`;
}

/** A column in which the administration writes to itself: null for everybody outside it, whatever is published. */
export function inside(actor: Actor, column: Sql): Sql {
  return actor.seesUnpublished ? column : sql`cast(null as text)`;
}

/** True of what a coordinator hides from the public whatever the country publishes, by itself or by what it hangs on. */
export function hidden(items: readonly Sql[]): Sql {
  return sql`exists (select 1 from publication_exception px where ${holdsFor(items)} and px.publication = 'NONE')`;
}

/** An exception (`px`) for one of these that holds now: an embargo is over at the first instant of its day. */
function holdsFor(items: readonly Sql[]): Sql {
  return sql`px.item_id in (${join(items)}) and px.ended_at is null
    and (px.opens_at is null or px.opens_at > ${NOW})`;
}

function published(countryCode: Sql, levels: readonly Publication[]): Sql {
  return sql`${countryCode} in (select code from country where publication in (${join(levels)}))`;
}

/**
 * What the country publishes, without what is held back; and what is opened. Only updates can be opened beyond the
 * country's level, where it publishes its status: around other layers names would be missing that are published with it.
 */
function excepted(
  actor: Actor,
  countryCode: Sql,
  layer: Exclude<Layer, 'INTERNAL'>,
  items: readonly Sql[],
): Sql {
  // A database that rather reads all exceptions at once shall read those of one country.
  const own = actor.countryCode ? sql` and px.country_code = ${actor.countryCode}` : empty;
  const held = sql`select 1 from publication_exception px where ${holdsFor(items)}${own} and px.publication`;
  const level = published(countryCode, FROM[layer]);
  const notHeldBack = sql`not exists (${held} not in (${join(FROM[layer])}))`;
  if (layer !== 'UPDATES') return sql`(${level} and ${notHeldBack})`;
  const opened = sql`(${published(countryCode, FROM.STATUS)} and exists (${held} = 'UPDATES'))`;
  return sql`((${level} or ${opened}) and ${notHeldBack})`;
}
