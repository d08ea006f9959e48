import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { raw, default as sql } from 'sql-template-tag';
import { getMetadataArgsStorage } from 'typeorm';
import { idPrefixOf } from '../../src/platform/database/columns.js';
import type { EntityClass } from '../../src/platform/database/insert.js';
import { newId } from '../../src/platform/ids/id.js';
import { HOME } from './cast.js';
import { schema } from './schema.js';
import { write } from './seeds.js';
import type { World } from './world.js';

/** Inserts a row straight into its table; of the home country, and with whatever else it requires, unless told. */
export async function insert<E extends object>(
  world: World,
  entity: EntityClass<E>,
  given: Partial<E>,
): Promise<E> {
  const [row] = await insertAll(world, entity, [given]);
  return row as E;
}

/** As `insert`, of many rows at once. */
export async function insertAll<E extends object>(
  world: World,
  entity: EntityClass<E>,
  given: readonly Partial<E>[],
): Promise<E[]> {
  const makers = makersOf(entity);
  const rows = given.map((one) => {
    const madeUp = makers.map(([property, make]) => [property, make()]);
    return { ...Object.fromEntries(madeUp), ...one } as E;
  });
  await write(world, (writer) => writer.addUnaudited(entity, rows));
  return rows;
}

/** Takes a row away, as nobody can through the application. */
export async function takeAway(world: World, table: string, id: string, key = 'id'): Promise<void> {
  await write(world, (writer) =>
    writer.execute(sql`delete from ${raw(`"${table}"`)} where ${raw(key)} = ${id}`),
  );
}

/** How the values are made that a row of an entity cannot do without. */
function makersOf(entity: EntityClass): [property: string, make: () => unknown][] {
  const makers: [string, () => unknown][] = [];
  for (const { target, propertyName, options } of getMetadataArgsStorage().columns) {
    const own = target === entity || (typeof target === 'function' && entity.prototype instanceof target);
    if (!own) continue;
    if (propertyName === 'countryCode') makers.push([propertyName, () => HOME]);
    else if (options.nullable) continue;
    else if (propertyName === 'id') makers.push(['id', () => newId(prefixOf(entity))]);
    else if (options.type === 'integer') makers.push([propertyName, () => 1]);
    else {
      const word = wordOf(entity, propertyName);
      // Some are unique, and none is read.
      const make = options.transformer ? () => ({}) : () => word ?? newId('xxx');
      makers.push([propertyName, make]);
    }
  }
  return makers;
}

/** A word out of the closed list that a property takes them from; null where there is none. */
function wordOf(entity: EntityClass, property: string): string | null {
  const type = schema.getType(entity.name);
  const field = isObjectType(type) ? type.getFields()[property] : undefined;
  const words = field && getNamedType(field.type);
  if (!isEnumType(words)) return null;
  return words.name === 'Language' ? 'en' : (words.getValues()[0]?.name ?? null);
}

function prefixOf(entity: EntityClass): string {
  try {
    return idPrefixOf(entity);
  } catch {
    return 'evt';
  }
}
