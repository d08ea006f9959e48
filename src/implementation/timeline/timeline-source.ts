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
  /** The recommendation of a row, and the condition that finds the rows of some by an index. */
  whole: Sql;
  of: (ids: Sql) => Sql;
  /** What the actor may see, and the columns in the entity's names. */
  visible: (actor: Actor) => Sql;
  columns: (actor: Actor) => Sql;
}

export const x = sql`x`;

/** For tables with a column for the recommendation and one for a part. */
export const onWholeOrPart = {
  whole: sql`coalesce(x.recommendation_id, ${wholeOf(sql`x.part_id`)})`,
  of: (ids: Sql): Sql =>
    sql`(x.recommendation_id in (${ids}) or x.part_id in (select tp.id from recommendation_part tp where tp.recommendation_id in (${ids})))`,
};

/** For tables with a column for the recommendation only. */
export const onWhole = {
  whole: sql`x.recommendation_id`,
  of: (ids: Sql): Sql => sql`x.recommendation_id in (${ids})`,
};
