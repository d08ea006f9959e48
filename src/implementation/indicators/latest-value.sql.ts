import sql, { type Sql } from 'sql-template-tag';

/** The value `m` stands, and no other of the same breakdown counts before it. */
export const isLatest = sql`(${stands(sql`m`)} and not exists (
  select 1 from measurement l
  where l.indicator_id = m.indicator_id and l.breakdown = m.breakdown and ${stands(sql`l`)}
    and ${isLater(sql`l`, sql`m`)}))`;

/** It was not withdrawn: only then it counts for anything. */
export function stands(m: Sql): Sql {
  return sql`${m}.withdrawn_at is null`;
}

/** True where `l` counts before `m`: a later day, or the same day recorded later. */
function isLater(l: Sql, m: Sql): Sql {
  return sql`(${l}.measured_on > ${m}.measured_on
    or (${l}.measured_on = ${m}.measured_on and ${recordedLater(l, m)}))`;
}

/** True where `l`, of the same day, was recorded after `m`. */
export function recordedLater(l: Sql, m: Sql): Sql {
  return sql`(${l}.recorded_at > ${m}.recorded_at or (${l}.recorded_at = ${m}.recorded_at and ${l}.id > ${m}.id))`;
}
