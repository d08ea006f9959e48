import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import type { DimensionSql } from '../portfolio/dimensions.js';

/** One way in which recommendations have a value of each dimension: what to join, and the values. */
export interface Division {
  keys: Sql[];
  joins: Sql;
  /** ` and …`, what must hold besides. */
  condition: Sql;
}

/**
 * Every way in which a recommendation may stand in rows: by what holds of the whole and, where dimensions know parts,
 * by what holds of these. Without a value of the whole it stands in the row without one only where no part has one.
 */
export function divisions(dimensions: readonly DimensionSql[]): Division[] {
  return dimensions.reduce<Division[]>(
    (made, dimension) => made.flatMap((division) => ways(dimension).map((way) => together(division, way))),
    [{ keys: [], joins: empty, condition: empty }],
  );
}

function ways({ key, join: joined, ofParts }: DimensionSql): Division[] {
  if (!ofParts) return [{ keys: [key], joins: joined, condition: empty }];
  const some = sql`exists (select 1 from (select 1 as one) o ${ofParts.join})`;
  return [
    { keys: [key], joins: joined, condition: sql` and (${key} is not null or not ${some})` },
    { keys: [ofParts.key], joins: ofParts.join, condition: empty },
  ];
}

function together(one: Division, other: Division): Division {
  return {
    keys: [...one.keys, ...other.keys],
    joins: join([one.joins, other.joins], ' '),
    condition: sql`${one.condition}${other.condition}`,
  };
}
