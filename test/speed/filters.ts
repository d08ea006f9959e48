import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from 'graphql';
import { schema } from '../harness/schema.js';

/** Values that cannot be made up from a type, by the name of the field. */
const KNOWN: Record<string, string> = {
  countries: '["XSA"]',
  from: '"2024-01-01T00:00:00.000Z"',
  institutionRole: 'LEAD, institutions: ["ins_x"]',
  mechanisms: '["CEDAW"]',
  minScore: '0.2',
  sdgs: '["16"]',
  themes: '["right-to-education"]',
  to: '"2024-01-01T00:00:00.000Z"',
};

/** Arguments that narrow a connection, one by one: `filter: { overdue: true }`, `open: true`. */
export function filtersOf(connection: string): string[] {
  const [type = '', name = ''] = connection.split('.');
  const owner = schema.getType(type);
  const field = isObjectType(owner) ? owner.getFields()[name] : undefined;
  if (!field) throw new Error(`the schema has no ${connection}`);
  return field.args
    .filter((arg) => !['first', 'after', 'orderBy', 'searchLanguages'].includes(arg.name))
    .flatMap((arg) => {
      if (arg.name !== 'filter') return [`${arg.name}: ${valueOf(arg.type)}`];
      const filter = getNamedType(arg.type);
      if (!isInputObjectType(filter)) throw new Error(`${filter.name} is no filter`);
      return Object.values(filter.getFields()).map(
        (one) => `filter: { ${one.name}: ${KNOWN[one.name] ?? valueOf(one.type)} }`,
      );
    });
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return `[${valueOf(type.ofType as GraphQLInputType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => `${field.name}: ${valueOf(field.type)}`);
    return `{ ${fields.join(', ')} }`;
  }
  const scalar: Record<string, string> = { Boolean: 'true', Int: '4', LocalDate: '"2024-01-01"' };
  return scalar[getNamedType(type).name] ?? '"person"';
}
