import type { EntityManager, EntityMetadata } from 'typeorm';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from './dialect.js';

export type EntityClass<E extends object = object> = new () => E;

/** Rows of one statement: bounded, so that a statement's values never weigh on the memory. */
const PER_STATEMENT = 2_000;

/** Inserts plain rows in as few statements as make sense. Absent properties take the column's default. */
export async function insertRows<E extends object>(
  transaction: Transaction,
  entity: EntityClass<E>,
  rows: readonly Partial<E>[],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = metadataOf(transaction.manager, entity);
  const columns = metadata.columns.filter((column) => !column.isGenerated);
  const kept = columns.map((column) => ({
    name: column.databaseName,
    type: column.type === 'integer' ? ('integer' as const) : ('text' as const),
  }));
  for (let start = 0; start < rows.length; start += PER_STATEMENT) {
    const tuples = rows
      .slice(start, start + PER_STATEMENT)
      .map((row) => columns.map((column) => storedValue(metadata, column.propertyName, row)));
    await transaction.insert(metadata.tableName, kept, tuples);
  }
}

/** The value of a property as the column keeps it. Throws where a required one is missing. */
export function bound(metadata: EntityMetadata, property: string, row: object): Sql {
  return sql`${storedValue(metadata, property, row)}`;
}

function storedValue(metadata: EntityMetadata, property: string, row: object): unknown {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}`);
  const value = (row as Record<string, unknown>)[property];
  const transformer = column.transformer as { to(value: unknown): unknown } | undefined;
  const stored = value === undefined ? (column.default ?? null) : transformer ? transformer.to(value) : value;
  if (stored === null && !column.isNullable) throw new Error(`${metadata.name}.${property} is required`);
  return stored;
}

export function metadataOf(manager: EntityManager, entity: EntityClass): EntityMetadata {
  return manager.dataSource.getMetadata(entity);
}
