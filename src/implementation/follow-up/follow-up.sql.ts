import sql, { type Sql } from 'sql-template-tag';

/**
 * The follow-up decision in force, as SQL: the recorded one, else the default (pursue what the UPR's State supported
 * and whatever other mechanisms asked; undecided what it noted, supported in part or has not answered).
 * `recorded` and `position` are nullable columns of the query, `mechanism` the recommendation's mechanism code.
 */
export function decisionInForce(recorded: Sql, mechanism: Sql, position: Sql): Sql {
  return sql`coalesce(${recorded}, case when ${mechanism} <> 'UPR' or ${position} = 'SUPPORTED' then 'PURSUE' else 'UNDECIDED' end)`;
}
