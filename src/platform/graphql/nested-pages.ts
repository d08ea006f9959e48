import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import { Reader } from '../database/reader.js';
import type { ConnectionOf, PageArgs } from './connection.js';
import type { RequestContext } from './context.js';
import { Keyset, type OrderKey } from './keyset.js';
import { BatchLoader } from './loaders.js';

/** The page of one parent's list: `totalCount` is only asked for where it was selected. */
export interface NestedPage {
  parentId: string;
  page: PageArgs;
  counted: boolean;
  /** What else the field was asked, such as a kind: `list` narrows by it, and cursors belong to it. */
  asked?: string | null;
}

/** A list under a parent, as SQL. */
export interface NestedList {
  /** Columns of a row, named as `node` reads them. */
  columns: Sql;
  /** Tables; the rows of the parents with these ids must be among them. */
  from: (parentIds: Sql) => Sql;
  /** Column that holds the parent's id. */
  parent: Sql;
  /** What the viewer may see. */
  where: Sql;
  order: OrderKey[];
  /** Unique column, the last tie-breaker. */
  id: Sql;
}

/**
 * Pages of lists under many parents: one statement however many parents a page shows (two with counts). Decorated, so
 * that a subclass without a constructor of its own is given the reader.
 */
@Injectable()
export abstract class NestedPages<R extends object, T, C extends RequestContext> extends BatchLoader<
  NestedPage,
  ConnectionOf<T>,
  C
> {
  constructor(protected readonly reader: Reader) {
    super();
  }

  protected abstract list(context: C, asked: string | null): NestedList;
  protected abstract node(row: R): T;

  protected async batch(keys: readonly NestedPage[], context: C): Promise<ConnectionOf<T>[]> {
    const answers = new Map<NestedPage, ConnectionOf<T>>();
    for (const alike of byQuestion(keys)) await this.answer(alike, context, answers);
    return keys.map((key) => answers.get(key) as ConnectionOf<T>);
  }

  private async answer(
    keys: NestedPage[],
    context: C,
    answers: Map<NestedPage, ConnectionOf<T>>,
  ): Promise<void> {
    const [{ counted, asked }] = keys as [NestedPage];
    const list = this.list(context, asked ?? null);
    const keyset = this.keyset(list, keys[0] as NestedPage);
    const parents = new Set(keys.map(({ parentId }) => parentId));
    const ids = join([...parents]);
    const columns = sql`${list.columns}, ${list.parent} as "parentOfRow", ${keyset.columns}`;
    const rest = sql`from ${list.from(ids)} where ${list.parent} in (${ids}) and ${list.where} and ${keyset.after}`;
    const rows = await this.reader.rows<R & { parentOfRow: string }>(
      // One parent's list may be long: its page ends with the page.
      parents.size === 1
        ? sql`select ${columns} ${rest} order by ${keyset.orderBy} ${keyset.limit}`
        : sql`select * from (
            select ${columns}, row_number() over (partition by ${list.parent} order by ${keyset.orderBy}) as "placeInList"
            ${rest}
          ) listed where "placeInList" <= ${keyset.first + 1} order by "parentOfRow", "placeInList"`,
    );
    const counts = counted ? await this.counts(list, ids) : new Map<string, number>();
    for (const key of keys) {
      const own = rows.filter(({ parentOfRow }) => parentOfRow === key.parentId);
      answers.set(
        key,
        this.keyset(list, key).page<R, T>(own, (row) => this.node(row), counts.get(key.parentId) ?? 0),
      );
    }
  }

  /** Each parent's list is a list of its own: its cursors are refused in another's. */
  private keyset(list: NestedList, { parentId, page, asked }: NestedPage): Keyset {
    return new Keyset(page, list.order, list.id, [this.constructor.name, parentId, asked]);
  }

  private async counts(list: NestedList, ids: Sql): Promise<Map<string, number>> {
    const rows = await this.reader.rows<{ parentId: string; count: number }>(
      sql`select ${list.parent} as "parentId", count(*) as "count" from ${list.from(ids)}
          where ${list.parent} in (${ids}) and ${list.where} group by ${list.parent}`,
    );
    return new Map(rows.map(({ parentId, count }) => [parentId, count]));
  }
}

/** Aliases of one field may ask for different pages: each is a question of its own. */
function byQuestion(keys: readonly NestedPage[]): NestedPage[][] {
  const groups = new Map<string, NestedPage[]>();
  for (const key of keys) {
    const question = JSON.stringify([key.page.first, key.page.after ?? null, key.counted, key.asked ?? null]);
    groups.set(question, [...(groups.get(question) ?? []), key]);
  }
  return [...groups.values()];
}
