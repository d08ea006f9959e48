import { Injectable } from '@nestjs/common';
import { join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { EntityMetadata } from 'typeorm';
import { UserError } from '../graphql/user-error.js';
import { asText, changedFields, identityOf } from './audit.js';
import type { Row } from './dialect.js';
import { bound, insertRows, metadataOf, type EntityClass } from './insert.js';
import { currentUnit, UnitOfWork } from './unit-of-work.js';
import type { EntityChange } from '../events/change.js';

/** SQLite takes no deeper chain of alternatives in one statement. */
const REMOVED_AT_ONCE = 500;

/**
 * Writes, inside the unit of work that is running, and notes each change for the audit.
 * Entities with a `version` are checked in the UPDATE's WHERE: who comes second gets CONFLICT.
 */
@Injectable()
export class Writer {
  constructor(private readonly units: UnitOfWork) {}

  /** Reads through the transaction. */
  async rows<T extends object = Row>(query: Sql): Promise<T[]> {
    return (await this.units.transaction()).rows<T>(query);
  }

  /** One entity by its id, or null. */
  async find<E extends object>(entity: EntityClass<E>, id: string): Promise<E | null> {
    return (await this.findMany(entity, [id]))[0] ?? null;
  }

  /** Entities by their ids, in no order; absent ones are left out. At most 5,000 ids. */
  async findMany<E extends object>(entity: EntityClass<E>, ids: readonly string[]): Promise<E[]> {
    if (ids.length === 0) return [];
    const { manager } = await this.units.transaction();
    const key = metadataOf(manager, entity).primaryColumns[0]!;
    return manager
      .createQueryBuilder(entity, 'e')
      .where(`e.${key.propertyName} in (:...ids)`, { ids })
      .getMany();
  }

  /** Inserts new rows, in as few statements as the drivers allow. */
  async add<E extends object>(entity: EntityClass<E>, rows: readonly E[]): Promise<void> {
    const transaction = await this.units.transaction();
    await insertRows(transaction, entity, rows);
    const metadata = metadataOf(transaction.manager, entity);
    this.note(
      rows.map((row) => ({
        entity: metadata.name,
        entityId: identityOf(metadata, row),
        verb: 'CREATED',
        fields: changedFields(metadata, {}, row),
      })),
    );
  }

  /** Changes one entity and the object in hand. Nothing differs: nothing is written. */
  async change<E extends object>(row: E, patch: Partial<E>): Promise<void> {
    const transaction = await this.units.transaction();
    const metadata = metadataOf(transaction.manager, row.constructor as EntityClass<E>);
    const fields = changedFields(metadata, row, patch);
    if (fields.length === 0) return;
    const versioned = metadata.findColumnWithPropertyName('version') !== undefined;
    const version = (row as { version?: number }).version ?? 0;
    const next: Partial<E> = versioned ? { ...patch, version: version + 1 } : patch;
    const touched = await transaction.execute(
      sql`update ${table(metadata)} set ${assignments(metadata, next)} where ${isRow(metadata, row)}${versioned ? sql` and version = ${version}` : sql``}`,
    );
    if (touched === 0) throw changedMeanwhile();
    Object.assign(row, next);
    this.note([{ entity: metadata.name, entityId: identityOf(metadata, row), verb: 'CHANGED', fields }]);
  }

  /** Gives many rows the same values, in one statement for up to 5,000. `rows` are as read in this transaction. */
  async changeAll<E extends object>(
    entity: EntityClass<E>,
    rows: readonly E[],
    patch: Partial<E>,
  ): Promise<void> {
    const transaction = await this.units.transaction();
    const metadata = metadataOf(transaction.manager, entity);
    const differing = rows.filter((row) => changedFields(metadata, row, patch).length > 0);
    if (differing.length === 0) return;
    const versioned = metadata.findColumnWithPropertyName('version') !== undefined;
    const key = metadata.primaryColumns[0]!;
    const ids = differing.map((row) => (row as Record<string, unknown>)[key.propertyName]);
    const touched = await transaction.execute(
      sql`update ${table(metadata)} set ${assignments(metadata, patch)}${versioned ? sql`, version = version + 1` : sql``} where ${raw(`"${key.databaseName}"`)} in (${join(ids)})`,
    );
    if (touched !== differing.length) throw changedMeanwhile();
    this.note(
      differing.map((row) => ({
        entity: metadata.name,
        entityId: identityOf(metadata, row),
        verb: 'CHANGED',
        fields: changedFields(metadata, row, patch),
      })),
    );
    for (const row of differing) {
      Object.assign(row, patch);
      if (versioned) (row as { version?: number }).version = ((row as { version?: number }).version ?? 0) + 1;
    }
  }

  /** Takes away link rows (a tag); nouns are archived, never removed. */
  async remove<E extends object>(entity: EntityClass<E>, rows: readonly E[]): Promise<void> {
    if (rows.length === 0) return;
    const transaction = await this.units.transaction();
    const metadata = metadataOf(transaction.manager, entity);
    for (let start = 0; start < rows.length; start += REMOVED_AT_ONCE) {
      const part = rows.slice(start, start + REMOVED_AT_ONCE).map((row) => sql`(${isRow(metadata, row)})`);
      await transaction.execute(sql`delete from ${table(metadata)} where ${join(part, ' or ')}`);
    }
    this.note(
      rows.map((row) => ({
        entity: metadata.name,
        entityId: identityOf(metadata, row),
        verb: 'REMOVED',
        fields: changedFields(metadata, row, {}, true),
      })),
    );
  }

  /** Inserts rows that need no audit of their own: search indexes, revisions, an import's rows. */
  async addUnaudited<E extends object>(entity: EntityClass<E>, rows: readonly Partial<E>[]): Promise<void> {
    await insertRows(await this.units.transaction(), entity, rows);
  }

  /** Runs a statement that the audit does not note by itself; answers how many rows it touched. */
  async execute(query: Sql): Promise<number> {
    return (await this.units.transaction()).execute(query);
  }

  /** Notes changes made by `execute`. */
  note(changes: EntityChange[]): void {
    const unit = currentUnit();
    for (const change of changes) unit?.changes.push(change);
  }
}

/** `set` list of an update, values as the columns keep them. */
function assignments(metadata: EntityMetadata, patch: object): Sql {
  return join(
    Object.keys(patch).map(
      (property) =>
        sql`${raw(`"${metadata.findColumnWithPropertyName(property)?.databaseName}"`)} = ${bound(metadata, property, patch)}`,
    ),
  );
}

function table(metadata: EntityMetadata): Sql {
  return raw(`"${metadata.tableName}"`);
}

function isRow(metadata: EntityMetadata, row: object): Sql {
  return join(
    metadata.primaryColumns.map(
      (column) => sql`${raw(`"${column.databaseName}"`)} = ${asText(row, column.propertyName)}`,
    ),
    ' and ',
  );
}

function changedMeanwhile(): UserError {
  return new UserError(
    'CONFLICT',
    'Somebody changed this at the same moment. Read it again and repeat what you want to change.',
  );
}
