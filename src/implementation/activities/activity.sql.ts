import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { inside } from '../../reference/countries/country.visibility.js';

/** The columns of an activity in the entity's names. `a` is the alias of the table. */
export function activityColumns(a: Sql): Sql {
  return sql`${a}.id, ${a}.country_code as "countryCode", ${a}.plan_id as "planId", ${a}.measure_id as "measureId",
    ${a}.number, ${a}.title, ${a}.expected_result as "expectedResult", ${a}.institution_id as "institutionId",
    ${a}.starts_on as "startsOn", ${a}.ends_on as "endsOn", ${a}.currency, ${a}.cost, ${a}.secured,
    ${a}.funding_source as "fundingSource", ${a}.state, ${a}.percent_done as "percentDone",
    ${a}.state_as_of as "stateAsOf", ${a}.archived_at as "archivedAt", ${a}.version`;
}

/** The columns of a milestone in the entity's names, without the words that are not the actor's to read. `k` is the alias of the table. */
export function milestoneColumns(actor: Actor, k: Sql): Sql {
  return sql`${k}.id, ${k}.country_code as "countryCode", ${k}.plan_id as "planId", ${k}.activity_id as "activityId",
    ${k}.title, ${k}.due_on as "dueOn", ${k}.reached_on as "reachedOn", ${inside(actor, sql`${k}.note`)} as note,
    ${k}.reported_by_id as "reportedById", ${k}.reported_at as "reportedAt", ${k}.archived_at as "archivedAt",
    ${k}.version`;
}
