import DataLoader from 'dataloader';
import type { RequestContext } from './context.js';

/** The loaders of one execution: each asks once for all the keys that were wanted in the same tick. */
export class LoaderScope {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  of<K, V>(owner: unknown, make: () => DataLoader<K, V>): DataLoader<K, V> {
    let loader = this.loaders.get(owner);
    if (!loader) this.loaders.set(owner, (loader = make() as DataLoader<unknown, unknown>));
    return loader as DataLoader<K, V>;
  }
}

/**
 * One batch read. A subclass is a provider; its `batch` answers one value for each key, in order, and applies the
 * visibility of the context's actor: guards do not run on fields.
 */
export abstract class BatchLoader<K, V, C extends RequestContext = RequestContext> {
  protected abstract batch(keys: readonly K[], context: C): Promise<V[]>;

  load(context: C, key: K): Promise<V> {
    return context.loaders
      .of<K, V>(
        this,
        () => new DataLoader<K, V>((keys) => this.batch(keys, context), { maxBatchSize: 1_000 }),
      )
      .load(key);
  }

  /** The value for a key that may be absent: null for null. */
  async loadIf(context: C, key: K | null | undefined): Promise<V | null> {
    return key == null ? null : this.load(context, key);
  }
}

/** Rows in the order of `keys`, null where there is none. */
export function inOrder<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): (R | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The rows of each key, in the rows' order; an empty list where there are none. */
export function grouped<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const byKey = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
