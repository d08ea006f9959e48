import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
} from 'graphql';
import type { Player } from '../harness/cast.js';
import { schema } from '../harness/schema.js';

/** The plain fields of a type, and one level deep what it holds; a list under it with its first rows. */
function everything(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return field.name;
      if (depth === 0) return '';
      if (isInterfaceType(named)) return `${field.name} { __typename id }`;
      if (!isObjectType(named)) return '';
      if (!named.name.endsWith('Connection')) return `${field.name} { __typename ${everything(named, 0)} }`;
      const node = getNamedType(named.getFields()['nodes']!.type);
      const row = isObjectType(node) ? everything(node, 0) : 'id';
      return `${field.name}(first: 3) { totalCount nodes { __typename ${row} } }`;
    })
    .join(' ');
}

/** Refusals that tell nothing; an administrator has to say which country is meant. */
const TELLS_NOTHING = ['FORBIDDEN', 'UNAUTHENTICATED', 'INVALID'];

/** All that somebody can read without knowing an id, field by field of the schema, as text. */
export async function readable(ask: Player['ask']): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || !isObjectType(named)) continue;
    const listed = named.name.endsWith('Connection');
    const node = listed ? getNamedType(named.getFields()['nodes']!.type) : named;
    if (!isObjectType(node)) continue;
    const asked = listed
      ? `(first: 20) { totalCount nodes { __typename ${everything(node, 1)} } }`
      : `{ __typename ${everything(node, 1)} }`;
    const { data, errors } = await ask(`{ ${field.name} ${asked} }`);
    const code = errors?.[0]?.extensions.code;
    if (code !== undefined && !TELLS_NOTHING.includes(code as string))
      throw new Error(`${field.name}: ${JSON.stringify(errors)}`);
    told[field.name] = JSON.stringify(data?.[field.name] ?? null);
  }
  return told;
}
