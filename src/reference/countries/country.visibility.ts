import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
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
 * `countryCode` is a column of the query.
 */
export function visibleLayer(actor: Actor, countryCode: Sql, layer: Layer): Sql {
  if (actor.isAdmin) return sql`1 = 1`;
  if (actor.seesUnpublished) return sql`${countryCode} = ${actor.countryCode}`;
  if (layer === 'INTERNAL') return sql`1 = 0`;
  const published = sql`${countryCode} in (select code from country where publication in (${join(FROM[layer])}))`;
  return actor.isAnonymous ? published : sql`(${countryCode} = ${actor.countryCode} and ${published})`;
}
