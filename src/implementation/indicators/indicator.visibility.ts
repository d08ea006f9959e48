import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which an indicator exists for an actor. `i` is the alias of its table. */
export function indicatorVisibleTo(actor: Actor, i: Sql): Sql {
  return visibleLayer(actor, sql`${i}.country_code`, 'STATUS', [...itemsUnder(i), sql`${i}.cluster_id`]);
}

/** The condition under which a measurement exists for an actor: as its indicator. `m` is the alias of its table. */
export function measurementVisibleTo(actor: Actor, m: Sql): Sql {
  if (actor.seesUnpublished) return visibleLayer(actor, sql`${m}.country_code`, 'STATUS');
  return sql`exists (select 1 from indicator i where i.id = ${m}.indicator_id and ${indicatorVisibleTo(actor, sql`i`)})`;
}

/** The columns of an indicator in the entity's names. `i` is the alias of the table. */
export function indicatorColumns(i: Sql): Sql {
  return sql`${i}.id, ${i}.country_code as "countryCode", ${i}.recommendation_id as "recommendationId",
    ${i}.part_id as "partId", ${i}.cluster_id as "clusterId", ${i}.kind, ${i}.name, ${i}.unit, ${i}.direction,
    ${i}.baseline_value as "baselineValue", ${i}.baseline_on as "baselineOn", ${i}.target_value as "targetValue",
    ${i}.target_on as "targetOn", ${i}.provider_id as "providerId", ${i}.sdg_indicator_code as "sdgIndicatorCode",
    ${i}.created_at as "createdAt", ${i}.archived_at as "archivedAt", ${i}.version`;
}

/** The columns of a measurement in the entity's names. `m` is the alias of the table. */
export function measurementColumns(m: Sql): Sql {
  return sql`${m}.id, ${m}.country_code as "countryCode", ${m}.indicator_id as "indicatorId",
    ${m}.measured_on as "measuredOn", ${m}.value, ${m}.source, ${m}.note, ${m}.recorded_at as "recordedAt",
    ${m}.recorded_by_id as "recordedById"`;
}
