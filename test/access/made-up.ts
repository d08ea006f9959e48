import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { RootField } from './root-fields.js';

/** Values by the name of their type, where the first enum value or a plain word would not do. */
const BY_TYPE: Record<string, unknown> = {
  ID: 'rec_00000000000000000000000000',
  String: 'a word',
  Int: 1,
  Float: 1,
  Boolean: false,
  LocalDate: '2026-02-01',
  // A coordinator may not make administrators.
  Role: 'ANALYST',
};

/** The least that a root field asks for, made up. */
export function madeUpArguments({ field }: RootField): Record<string, unknown> {
  return Object.fromEntries(field.args.filter(isRequiredArgument).map((arg) => [arg.name, madeUp(arg.type)]));
}

/** A value of an input type: only what is required, of everything one. Throws for a scalar it has never met. */
export function madeUp(type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [madeUp(named.ofType as GraphQLInputType)];
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, madeUp(field.type)]));
  }
  const known = BY_TYPE[String(named)];
  if (known !== undefined) return known;
  if (isEnumType(named)) return named.getValues()[0]?.name;
  throw new Error(`no value of ${String(named)} can be made up`);
}
