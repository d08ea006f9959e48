import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { wholeOf } from '../../recommendations/parts/part.visibility.js';
import type { SubjectType, TimelineKind } from './timeline.types.js';

/** A table whose rows tell something of recommendations. `x` is its alias everywhere. */
export interface TimelineSource {
  type: SubjectType;
  table: Sql;
  /** What happened, and the column that says when; null there where it has not. */
  moments: readonly { kind: TimelineKind; at: Sql }[];
  /** The recommendation of a row. */
  whole: Sql;
  /** Conditions that find the rows of some recommendations, each by an index: no row holds two of them. */
  of: (ids: Sql) => readonly Sql[];
  /** What the actor may see, and the columns in the entity's names. */
  visible: (actor: Actor) => Sql;
  columns: (actor: Actor) => Sql;
}

export const x = sql`x`;

/** The parts of some recommendations. */
export function partsOf(ids: Sql): Sql {
  return sql`(select tp.id from recommendation_part tp where tp.recommendation_id in (${ids}))`;
}

/** For tables whose rows have either a recommendation or a part. */
export const onWholeOrPart = {
  whole: sql`coalesce(x.recommendation_id, ${wholeOf(sql`x.part_id`)})`,
  of: (ids: Sql): readonly Sql[] => [sql`x.recommendation_id in (${ids})`, sql`x.part_id in ${partsOf(ids)}`],
};

/** For tables with a column for the recommendation only. */
export const onWhole = {
  whole: sql`x.recommendation_id`,
  of: (ids: Sql): readonly Sql[] => [sql`x.recommendation_id in (${ids})`],
};
