import { hash } from 'node:crypto';
import type { ConnectionOf } from './connection.js';
import { UserError } from './user-error.js';

/** What a cursor belongs to: the name of the list, then whatever was asked of it, such as its filter and order. */
export type Question = readonly [list: string, ...asked: unknown[]];

/** Value of one order key of a row. */
export type CursorValue = string | number | null;

/**
 * Writes and reads the cursors of one list. Over the order keys and the question goes a checksum: another query's
 * cursor is refused, and so is one that was changed, before anything is compared with a value that cannot be read.
 */
export class Cursors {
  constructor(private readonly question: Question) {}

  write(values: readonly CursorValue[]): string {
    return Buffer.from(JSON.stringify([this.checksum(values), ...values])).toString('base64url');
  }

  /** The values of so many order keys in a cursor. Throws `BAD_CURSOR`. */
  open(cursor: string, keys: number): CursorValue[] {
    let read: unknown;
    try {
      read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    } catch {
      throw badCursor();
    }
    if (!Array.isArray(read) || read.length !== keys + 1) throw badCursor();
    const [checksum, ...values] = read as unknown[];
    if (checksum !== this.checksum(values)) throw badCursor();
    return values as CursorValue[];
  }

  private checksum(values: readonly unknown[]): string {
    return hash('sha256', JSON.stringify([this.question, values]), 'base64url').slice(0, 12);
  }
}

/** A row of a page, and how its order keys are read. */
export interface Shown<T> {
  node: T;
  values: () => CursorValue[];
}

/** The page as a connection. A cursor costs a checksum, and mostly only the last one is asked for. */
export function pageOf<T>(
  cursors: Cursors,
  shown: readonly Shown<T>[],
  place: { hasNextPage: boolean; hasPreviousPage: boolean },
  totalCount: number,
): ConnectionOf<T> {
  const edges = shown.map(({ node, values }) => ({
    node,
    get cursor() {
      return cursors.write(values());
    },
  }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    totalCount,
    pageInfo: {
      ...place,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

function badCursor(): UserError {
  return new UserError(
    'BAD_CURSOR',
    'The cursor in `after` does not belong to this list with this filter and order. Start again without `after`.',
    ['after'],
  );
}
