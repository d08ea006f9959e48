import { Injectable } from '@nestjs/common';
import type { EntityClass } from '../../platform/database/insert.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';

/** Rows without an id of their own, whose key names what they hang on: links, tags, and the like. */
@Injectable()
export class KeyedRows {
  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
  ) {}

  /** Those that hang on something. `property` names it. */
  async of<E extends object>(entity: EntityClass<E>, property: keyof E & string, id: string): Promise<E[]> {
    const { manager } = await this.units.transaction();
    return manager.createQueryBuilder(entity, 'e').where(`e.${property} = :id`, { id }).getMany();
  }

  /** Gives rows to another, who keeps what it has of the same. The rows themselves stay. */
  async copy<E extends object>(
    entity: EntityClass<E>,
    property: keyof E & string,
    rows: readonly E[],
    toId: string,
  ): Promise<void> {
    const { manager } = await this.units.transaction();
    const others = manager.connection
      .getMetadata(entity)
      .primaryColumns.map(({ propertyName }) => propertyName as keyof E)
      .filter((name) => name !== property);
    const keyOf = (row: E): string => JSON.stringify(others.map((name) => row[name]));
    const present = new Set((await this.of(entity, property, toId)).map(keyOf));
    await this.writer.add(
      entity,
      rows.filter((row) => !present.has(keyOf(row))).map((row) => ({ ...row, [property]: toId })),
    );
  }

  /** As `copy`, of all that hang on something, and takes them away there. */
  async move<E extends object>(
    entity: EntityClass<E>,
    property: keyof E & string,
    fromId: string,
    toId: string,
  ): Promise<void> {
    const rows = await this.of(entity, property, fromId);
    await this.writer.remove(entity, rows);
    await this.copy(entity, property, rows, toId);
  }
}
