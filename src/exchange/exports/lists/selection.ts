import type { GraphQLError } from 'graphql';
import type { ListColumn } from './list-column.js';

/** A field of a row, as `ListColumn` says it. */
export type SelectedField = Pick<ListColumn, 'field' | 'except'>;

/** What the fields of one row answered, in their order. */
export type Answers = readonly unknown[];

/** The fields as GraphQL selects them, each under a name of its own. */
export function selections(fields: readonly SelectedField[]): string {
  return fields.map((field, index) => `f${index}: ${selection(field)}`).join(' ');
}

/** `a.b(x: 1).c` as GraphQL writes it: `a { v: b(x: 1) { v: c } }`. */
function selection({ field, except }: SelectedField): string {
  const [first = '', ...rest] = field.split('.');
  if (rest.length === 0) return first;
  const under = selection({ field: rest.join('.') });
  return `${first} { v: ${under}${except ? ` except: ${except}` : ''} }`;
}

/** What is thrown where GraphQL refused: the error of our own behind it, where there is one. */
export function refused(errors: readonly GraphQLError[] | undefined): Error {
  const [first] = errors ?? [];
  return first?.originalError ?? first ?? new Error('fields of a sheet were refused without a reason');
}
