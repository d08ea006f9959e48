import type { ConnectionOf, PageArgs } from './connection.js';
import { Cursors, pageOf, type Question } from './cursors.js';

/** A row of a list that is computed, not stored: its order keys together are unique. */
export interface Derived<T> {
  keys: readonly string[];
  row: T;
}

/**
 * A page, by keyset, of a list that is computed anew for each request, in ascending order of the keys: what came or
 * went meanwhile neither doubles nor hides other rows. `keys` is how many order keys a row has.
 */
export function derivedPage<T>(
  page: PageArgs,
  question: Question,
  keys: number,
  rows: readonly Derived<T>[],
): ConnectionOf<T> {
  const cursors = new Cursors(question);
  const after = page.after == null ? null : (cursors.open(page.after, keys) as string[]);
  const rest = rows
    .filter((row) => after === null || compared(row.keys, after) > 0)
    .sort((a, b) => compared(a.keys, b.keys));
  const shown = rest
    .slice(0, page.first)
    .map(({ row, keys: own }) => ({ node: row, values: () => [...own] }));
  const place = { hasNextPage: rest.length > page.first, hasPreviousPage: after !== null };
  return pageOf(cursors, shown, place, rows.length);
}

function compared(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] as string;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
