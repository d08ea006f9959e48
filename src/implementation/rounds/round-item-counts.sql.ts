import sql, { type Sql } from 'sql-template-tag';
import { roundTasks } from './round-tasks.sql.js';

/** Counts of a round's recommendations. */
export interface RoundItemCounts {
  /** In the round. */
  items: number;
  /** Of these, nobody is asked about: no institution has them in hand, or they are withdrawn or not pursued. */
  leftOut: number;
}

/** The counts of rounds, as `roundId`, `items` and `leftOut`: as they are, or were when the round ended. `round` is a condition on the round `r`. */
export function itemCounts(round: Sql): Sql {
  const items = sql`(select count(*) from round_item i where i.round_id = r.id and i.removed_at is null)`;
  return sql`select r.id as "roundId", coalesce(r.end_item_count, ${items}) as items,
      coalesce(r.end_left_out_count, ${items} - coalesce(tasked.count, 0)) as "leftOut"
    from reporting_round r left join (
      select t.round_id, count(distinct t.recommendation_id) as count from (${roundTasks({ round })}) t group by t.round_id
    ) tasked on tasked.round_id = r.id
    where ${round}`;
}
