import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { PortfolioReading } from '../portfolio/portfolio-reading.js';
import type { PositionItemFilter } from './position-items.args.js';
import { isGiven } from './position-round.sql.js';
import { forCoordinators, requestVisibleTo } from './position-round.visibility.js';

const q = sql`q`;

/**
 * The condition of a filter on items (`i`). It asks only of requests that the actor sees, and of proposals only for
 * coordinators: nobody learns by filtering what they may not read.
 */
export function itemMatches(actor: Actor, filter: PositionItemFilter, reading: PortfolioReading): Sql {
  const conditions = [filter.takenOut ? sql`i.taken_out_at is not null` : sql`i.taken_out_at is null`];
  const { recommendations, search, institutionIds, advice, proposed, decided } = filter;
  if (recommendations != null || search != null) {
    const { rows, where } = reading.list(actor, { filter: recommendations, search });
    conditions.push(sql`i.recommendation_id in (select r.id from ${rows.from} where ${where})`);
  }
  if (institutionIds) conditions.push(asked(actor, sql`q.institution_id in (${join(institutionIds)})`));
  if (advice) conditions.push(asked(actor, sql`${isGiven(q)} and q.advice in (${join(advice)})`));
  yesOrNo(conditions, filter.circulated, asked(actor, sql`1 = 1`));
  yesOrNo(conditions, filter.awaited, asked(actor, sql`not ${isGiven(q)}`));
  yesOrNo(conditions, filter.disagreement, disagreement(actor));
  const proposal = forCoordinators(actor, sql`i.proposed_position`);
  const decision = forCoordinators(actor, sql`i.decided_position`);
  if (proposed) conditions.push(sql`${proposal} in (${join(proposed)})`);
  if (decided) conditions.push(sql`${decision} in (${join(decided)})`);
  yesOrNo(conditions, filter.unproposed, sql`${proposal} is null`);
  yesOrNo(conditions, filter.undecided, sql`${decision} is null`);
  yesOrNo(conditions, filter.parts, sql`i.part_id is not null`);
  return join(conditions, ' and ');
}

/** Whether the actor sees such a question about the item (`i`); counted, so that only the round's items are looked at. */
function asked(actor: Actor, which: Sql): Sql {
  return sql`(select count(*) from position_request q
    where q.item_id = i.id and q.state <> 'WITHDRAWN' and ${requestVisibleTo(actor, q)} and ${which}) > 0`;
}

function disagreement(actor: Actor): Sql {
  return sql`(select count(distinct q.advice) from position_request q
    where q.item_id = i.id and ${isGiven(q)} and ${requestVisibleTo(actor, q)}) > 1`;
}

function yesOrNo(conditions: Sql[], wanted: boolean | null | undefined, holds: Sql): void {
  if (wanted != null) conditions.push(wanted ? holds : sql`not (${holds})`);
}
