import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { ConnectionOf, PageArgs } from './connection.js';
import { Cursors, pageOf, type CursorValue as Value, type Question } from './cursors.js';

export type { Question } from './cursors.js';

/** One thing to order by. Nulls come last in both directions, on both databases. */
export interface OrderKey {
  /** A column or expression of the query, in our own words: never user text. */
  by: Sql;
  direction: 'ASC' | 'DESC';
  /** It is never null: then an index on it gives the order, and no list is sorted for one page. */
  required?: true;
}

/**
 * A page of a list by keyset: every order key is in the cursor, nulls included, so that rows added meanwhile neither
 * double nor hide others. Over them and the question goes a checksum: another query's cursor is refused, and so is
 * one that was changed, before the database compares with a value that it cannot read.
 */
export class Keyset {
  private readonly keys: OrderKey[];
  private readonly start: Value[] | null;
  private readonly cursors: Cursors;
  readonly first: number;

  /** `id` is a unique column, the last tie-breaker. */
  constructor(page: PageArgs, keys: OrderKey[], id: Sql, question: Question) {
    this.first = page.first;
    this.keys = [...keys, { by: id, direction: 'ASC', required: true }];
    this.cursors = new Cursors(question);
    this.start = page.after == null ? null : this.cursors.open(page.after, this.keys.length);
  }

  /** Columns to select beside the row: `k0`, `k1`, …; `page` reads them. */
  get columns(): Sql {
    return join(this.keys.map(({ by }, index) => sql`${by} as ${raw(`k${index}`)}`));
  }

  /** True of the rows after the cursor. */
  get after(): Sql {
    const start = this.start;
    if (!start) return sql`1 = 1`;
    const cases = this.keys.map((key, index) => {
      const ties = this.keys.slice(0, index).map((tie, at) => same(tie.by, start[at] ?? null));
      return join([...ties, beyond(key, start[index] ?? null)], ' and ', '(', ')');
    });
    const after = join(cases, ' or ', '(', ')');
    const [first] = this.keys;
    if (!first?.required || start.length === 1) return after;
    // Says nothing new, and lets an index on the first key begin where the page does.
    return sql`(${first.by} ${raw(first.direction === 'ASC' ? '>=' : '<=')} ${start[0] ?? null} and ${after})`;
  }

  get orderBy(): Sql {
    return join(
      this.keys.map(({ by, direction, required }) =>
        required
          ? sql`${by} ${raw(direction.toLowerCase())}`
          : sql`(case when ${by} is null then 1 else 0 end), ${by} ${raw(direction.toLowerCase())}`,
      ),
    );
  }

  /** One row more than the page, to know whether there is more. */
  get limit(): Sql {
    return sql`limit ${this.first + 1}`;
  }

  page<R extends object, T>(rows: R[], node: (row: R) => T, totalCount: number): ConnectionOf<T> {
    const shown = rows.slice(0, this.first).map((row) => ({
      node: node(row),
      values: () => this.keys.map((_, index) => (row as Record<string, Value>)[`k${index}`] ?? null),
    }));
    const place = { hasNextPage: rows.length > this.first, hasPreviousPage: this.start !== null };
    return pageOf(this.cursors, shown, place, totalCount);
  }
}

function same(by: Sql, value: Value): Sql {
  return value === null ? sql`${by} is null` : sql`${by} = ${value}`;
}

function beyond({ by, direction, required }: OrderKey, value: Value): Sql {
  if (value === null) return sql`1 = 0`;
  const past = sql`${by} ${raw(direction === 'ASC' ? '>' : '<')} ${value}`;
  return required ? past : sql`(${past} or ${by} is null)`;
}
