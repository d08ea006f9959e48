import { join, default as sql, type Sql } from 'sql-template-tag';
import { TOTAL, type Category } from './breakdown.js';
import type { MeasurementScope } from './measurements.args.js';

/** Values of a scope; `m` is the alias of `measurement`. */
export function inScope(m: Sql, scope: MeasurementScope): Sql {
  if (scope === 'ALL') return sql`1 = 1`;
  return scope === 'TOTALS' ? sql`${m}.breakdown = ${TOTAL}` : sql`${m}.breakdown <> ${TOTAL}`;
}

/** Values of breakdowns that are of all these categories, whatever else they are of. */
export function isOfAll(m: Sql, categories: readonly Category[]): Sql {
  const each = categories.map(({ dimension, value }) => holds(m, `;${dimension}=${value};`));
  return join([sql`1 = 1`, ...each], ' and ');
}

/** Values of breakdowns by exactly these dimensions. */
export function isBy(m: Sql, dimensions: readonly string[]): Sql {
  const codes = [...new Set(dimensions)];
  const each = codes.map((code) => holds(m, `;${code}=`));
  const number = sql`length(${m}.breakdown) - length(replace(${m}.breakdown, '=', '')) = ${codes.length}`;
  return join([number, ...each], ' and ');
}

/** Without `like`: it takes no notice of case on one database, and has signs of its own on both. */
function holds(m: Sql, part: string): Sql {
  const whole = sql`(';' || ${m}.breakdown || ';')`;
  return sql`replace(${whole}, cast(${part} as text), '') <> ${whole}`;
}
