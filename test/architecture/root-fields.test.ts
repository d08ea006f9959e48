import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ACCESS_KEY } from '../../src/access/allow.js';
import { World } from '../harness/world.js';

/** Where Nest's decorators leave what a resolver's method is: `Query`, `Mutation` or `Subscription`, and its name. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

/** `Query.node` → the method that answers it. */
function rootFields(): Map<string, object> {
  const fields = new Map<string, object>();
  for (const module of world.app.get(ModulesContainer).values()) {
    for (const { metatype } of module.providers.values()) {
      const prototype = (metatype as { prototype?: object } | null)?.prototype;
      for (const name of prototype ? Object.getOwnPropertyNames(prototype) : []) {
        const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
        if (typeof method !== 'function') continue;
        const type = Reflect.getMetadata(RESOLVER_TYPE, method) as string | undefined;
        if (!type || !['Query', 'Mutation', 'Subscription'].includes(type)) continue;
        const field = (Reflect.getMetadata(RESOLVER_NAME, method) as string | undefined) ?? name;
        fields.set(`${type}.${field}`, method);
      }
    }
  }
  return fields;
}

/** The same fields as the schema has them. */
function fieldsOfSchema(): string[] {
  const { schema } = world.app.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
}

it('finds the method of every root field of the schema', () => {
  expect([...rootFields().keys()].sort()).toEqual(fieldsOfSchema().sort());
});

it('says of every root field who may call it: @Allow or @Public', () => {
  const silent = [...rootFields()].filter(([, method]) => !Reflect.getMetadata(ACCESS_KEY, method));
  expect(silent.map(([field]) => field)).toEqual([]);
});
