import type { Player } from '../harness/cast.js';

/** A row of a list: its id, and the values that the list may be ordered by. */
export type Row = { id: string } & Record<string, string | number | null>;

/** How a connection of the schema is tried. */
export interface PagedList {
  /** As in the schema: `Query.clusters`, `Cluster.members`. */
  field: string;
  by: Player;
  /** Ids of two parents, of a nested list; rows are added to the first. */
  parents?: [string, string];
  /** Arguments besides page and order, by the order's name where one needs its own. */
  args?: string | ((order: string) => string);
  /** Other arguments, under which a cursor is not valid; of a list that takes any. */
  otherArgs?: string;
  /** What names a row in the answer. */
  node?: string;
  /** By each order of the schema the row's values, in turn; `-` before descending ones. The id comes last by itself. */
  orders: Record<string, string[]>;
  /** Adds the n-th row: values repeat, and some are null where they may be. */
  add: (n: number) => Promise<Row>;
  remove: (row: Row) => Promise<void>;
}

/** Orders by a field in either direction; the first is the list's default. */
export function bothWays(
  fields: Record<string, string[]>,
  usual: [field: string, direction: 'ASC' | 'DESC'],
): Record<string, string[]> {
  const orders: Record<string, string[]> = {};
  for (const [field, keys] of Object.entries(fields)) {
    orders[`${field} ASC`] = keys;
    orders[`${field} DESC`] = keys.map((key) => `-${key}`);
  }
  return { '': orders[usual.join(' ')] as string[], ...orders };
}

/** The order as docs/api.md has it: nulls last in both directions, among equals by id. */
export function inOrder(rows: readonly Row[], keys: readonly string[]): string[] {
  const last = keys.at(-1)?.replace('-', '') === 'id' ? keys : [...keys, 'id'];
  return [...rows]
    .sort((a, b) => {
      for (const key of last) {
        const name = key.replace('-', '');
        const difference = compare(a[name] ?? null, b[name] ?? null, key.startsWith('-') ? -1 : 1);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ id }) => id);
}

function compare(a: Row[string], b: Row[string], direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return a < b ? -direction : direction;
}

/** One of a few values, so that rows tie; in no order of `n`. */
export function oneOf<T>(values: readonly T[], n: number): T {
  return values[(n * 5 + Math.floor(n / values.length)) % values.length] as T;
}

export const DAYS = ['2024-05-01', '2023-11-30', '2025-02-03'];
export const INSTANTS = DAYS.map((day) => `${day}T08:00:00.000Z`);
