import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { hidden, visibleLayer } from '../../reference/countries/country.visibility.js';

/**
 * The condition under which a plan exists for an actor: the administration sees all of its country's; outsiders those
 * that were adopted, where the status is published; stakeholders of the country also what is put up for consultation,
 * whatever is published, because they are asked about it, unless it is hidden. `p` is the alias of the table.
 */
export function planVisibleTo(actor: Actor, p: Sql): Sql {
  const country = visibleLayer(actor, sql`${p}.country_code`, 'STATUS', [sql`${p}.id`]);
  if (actor.seesUnpublished) return country;
  const published = sql`(${p}.state in ('ADOPTED', 'CLOSED') and ${country})`;
  if (actor.role !== 'STAKEHOLDER') return published;
  return sql`(${published} or (${p}.state = 'CONSULTATION' and ${p}.archived_at is null
    and ${p}.country_code = ${actor.countryCode} and not ${hidden([sql`${p}.id`])}))`;
}

/** The condition under which something of a plan exists for an actor: as its plan. `x` is the alias of its table. */
export function ofVisiblePlan(actor: Actor, x: Sql): Sql {
  if (actor.seesUnpublished) return visibleLayer(actor, sql`${x}.country_code`, 'STATUS');
  return sql`exists (select 1 from implementation_plan p where p.id = ${x}.plan_id and ${planVisibleTo(actor, sql`p`)})`;
}

/** The plan of something was not given up. `x` is the alias of its table. */
export function ofStandingPlan(x: Sql): Sql {
  return sql`exists (select 1 from implementation_plan g where g.id = ${x}.plan_id and g.archived_at is null)`;
}

/** The columns of a plan in the entity's names. `p` is the alias of the table. */
export function planColumns(p: Sql): Sql {
  return sql`${p}.id, ${p}.country_code as "countryCode", ${p}.kind, ${p}.title, ${p}.description,
    ${p}.period_from as "periodFrom", ${p}.period_to as "periodTo", ${p}.responsible_body_id as "responsibleBodyId",
    ${p}.state, ${p}.created_at as "createdAt", ${p}.archived_at as "archivedAt", ${p}.version`;
}
