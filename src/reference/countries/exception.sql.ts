import sql from 'sql-template-tag';

/** The columns of an exception (`x`) in the entity's names. */
export const exceptionColumns = sql`x.id, x.country_code as "countryCode", x.item_id as "itemId", x.publication,
  x.embargo_until as "embargoUntil", x.opens_at as "opensAt", x.reason, x.set_at as "setAt", x.set_by_id as "setById",
  x.ended_at as "endedAt", x.ended_by_id as "endedById"`;
