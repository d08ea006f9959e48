import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { World } from '../harness/world.js';

/** A root field of the schema as clients see it. */
export interface RootField {
  kind: 'query' | 'mutation' | 'subscription';
  name: string;
  field: GraphQLField<unknown, unknown>;
}

/** The schema that the server tells its clients. */
export async function schemaOf(world: World): Promise<GraphQLSchema> {
  const { data, errors } = await world.ask<IntrospectionQuery>(getIntrospectionQuery());
  if (errors) throw new Error(`the schema is not told: ${JSON.stringify(errors)}`);
  return buildClientSchema(data);
}

/** Every root field, queries first, in the order of their names. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const types = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return types.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field })),
  );
}

/** The document that calls a root field with the named arguments as variables; the required ones always. */
export function documentOf({ kind, name, field }: RootField, given: string[] = []): string {
  const used = field.args.filter((arg) => isRequiredArgument(arg) || given.includes(arg.name));
  const variables = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const values = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = selectionOf(getNamedType(field.type));
  return `${kind}${variables && `(${variables})`} { ${name}${values && `(${values})`} ${selection} }`;
}

/** What is asked of a result: its plain fields, and those of what it holds, two levels deep. */
function selectionOf(type: GraphQLNamedType, depth = 2): string {
  if (isLeafType(type)) return '';
  const held = isCompositeType(type) && !isAbstractType(type) ? Object.values(type.getFields()) : [];
  const fields = held
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      return depth > 0 ? [`${field.name} ${selectionOf(named, depth - 1)}`] : [];
    });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}
