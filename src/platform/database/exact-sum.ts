import { raw, default as sql, type Sql } from 'sql-template-tag';

/** Sums are formed in two halves, each far from the end of a 64-bit integer and exact as a number of the driver. */
const HALF = 1_000_000_000;

/**
 * Columns that sum whole numbers of up to 18 digits exactly, on both databases: `amount` is an SQL expression of a
 * whole number, kept as text or not. Read them again with `exactSum`. Null where nothing was summed.
 */
export function exactSumColumns(amount: Sql, name: string): Sql {
  const number = sql`cast(${amount} as bigint)`;
  return sql`sum(${number} / ${raw(String(HALF))}) as ${raw(`"${name}High"`)},
    sum(${number} % ${raw(String(HALF))}) as ${raw(`"${name}Low"`)}`;
}

/** The sum that `exactSumColumns` answered in a row. */
export function exactSum(row: Record<string, unknown>, name: string): bigint | null {
  const high = row[`${name}High`];
  if (high == null) return null;
  return BigInt(high as number | string) * BigInt(HALF) + BigInt(row[`${name}Low`] as number | string);
}
