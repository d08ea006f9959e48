import { raw, default as sql } from 'sql-template-tag';
import { getMetadataArgsStorage } from 'typeorm';
import { idPrefixOf } from '../../src/platform/database/columns.js';
import type { EntityClass } from '../../src/platform/database/insert.js';
import { newId } from '../../src/platform/ids/id.js';
import { HOME } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';

/** Inserts a row straight into its table; of the home country, and with whatever else it requires, unless told. */
export async function insert<E extends object>(
  world: World,
  entity: EntityClass<E>,
  given: Partial<E>,
): Promise<E> {
  const row = { ...madeUp(entity), ...given } as E;
  await write(world, (writer) => writer.addUnaudited(entity, [row]));
  return row;
}

/** Takes a row away, as nobody can through the application. */
export async function takeAway(world: World, table: string, id: string, key = 'id'): Promise<void> {
  await write(world, (writer) =>
    writer.execute(sql`delete from ${raw(`"${table}"`)} where ${raw(key)} = ${id}`),
  );
}

function madeUp(entity: EntityClass): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { target, propertyName, options } of getMetadataArgsStorage().columns) {
    const own = target === entity || (typeof target === 'function' && entity.prototype instanceof target);
    if (!own) continue;
    if (propertyName === 'countryCode') row[propertyName] = HOME;
    else if (options.nullable) continue;
    else if (propertyName === 'id') row[propertyName] = newId(prefixOf(entity));
    else if (options.type === 'integer') row[propertyName] = 1;
    // Some are unique, and none is read.
    else row[propertyName] = options.transformer ? {} : newId('xxx');
  }
  return row;
}

function prefixOf(entity: EntityClass): string {
  try {
    return idPrefixOf(entity);
  } catch {
    return 'evt';
  }
}
