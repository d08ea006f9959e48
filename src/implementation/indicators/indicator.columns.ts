import sql, { type Sql } from 'sql-template-tag';

/** The columns of an indicator in the entity's names. `i` is the alias of the table. */
export function indicatorColumns(i: Sql): Sql {
  return sql`${i}.id, ${i}.country_code as "countryCode", ${i}.item_id as "itemId", ${i}.kind, ${i}.name, ${i}.unit, ${i}.direction,
    ${i}.baseline_value as "baselineValue", ${i}.baseline_on as "baselineOn",
    ${i}.baseline_source as "baselineSource", ${i}.every, ${i}.unit_of_time as "unitOfTime", ${i}.first_due_on as "firstDueOn",
    ${i}.last_due_on as "lastDueOn", ${i}.disaggregated_by as "disaggregatedBy", ${i}.target_value as "targetValue",
    ${i}.target_on as "targetOn", ${i}.provider_id as "providerId", ${i}.sdg_indicator_code as "sdgIndicatorCode",
    ${i}.created_at as "createdAt", ${i}.archived_at as "archivedAt", ${i}.version`;
}

/** The columns of a measurement in the entity's names. `m` is the alias of the table. */
export function measurementColumns(m: Sql): Sql {
  return sql`${m}.id, ${m}.country_code as "countryCode", ${m}.indicator_id as "indicatorId",
    ${m}.measured_on as "measuredOn", ${m}.breakdown, ${m}.value, ${m}.source, ${m}.note, ${m}.recorded_at as "recordedAt",
    ${m}.recorded_by_id as "recordedById", ${m}.withdrawn_at as "withdrawnAt",
    case when ${m}.withdrawn_at is not null then ${m}.withdrawal_reason end as "withdrawalReason"`;
}
