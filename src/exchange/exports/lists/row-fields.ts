import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
  type GraphQLError,
  type GraphQLNamedType,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { ActorContext } from '../../../access/actor-context.js';
import { LoaderScope } from '../../../platform/graphql/loaders.js';
import type { Language } from '../../../reference/languages/language.js';
import type { ListColumn } from './list-column.js';

/** A field of a row, as `ListColumn` says it. */
export type SelectedField = Pick<ListColumn, 'field' | 'except'>;

/** What the fields of one row answered, in their order. */
export type Answers = readonly unknown[];

/** Answers fields for many rows at once. */
export type Reading = (context: ActorContext, rows: readonly object[]) => Promise<Answers[]>;

/**
 * Reads fields of rows that are at hand, through the schema itself: the same resolvers, loaders and visibility as for a
 * client. So a column of a sheet needs no SQL of its own, and shows nobody what the API would not.
 */
@Injectable()
export class RowFields {
  private readonly schemas = new Map<string, GraphQLSchema>();

  constructor(private readonly modules: ModuleRef) {}

  /** `type` is the GraphQL type of the rows. */
  of(type: string, fields: readonly SelectedField[], language: Language): Reading {
    const selected = fields.map((field, index) => `f${index}: ${selection(field)}`).join(' ');
    const document = parse(`query($language: Language!) { rows { ${selected} } }`);
    const compiled = compileQuery<Row, Row>(this.schemaOver(type), document);
    if (!isCompiledQuery(compiled)) throw refused(compiled.errors);
    return (context, rows) => read(compiled, context, rows, language);
  }

  /** A schema that asks about rows of one type, and has everything else from the schema of the API. */
  private schemaOver(type: string): GraphQLSchema {
    const known = this.schemas.get(type);
    if (known) return known;
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const row = schema.getType(type) as GraphQLObjectType;
    const types = Object.values<GraphQLNamedType>(schema.getTypeMap());
    const rows = { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(row))) };
    const over = new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Rows', fields: { rows } }),
      types: types.filter(
        ({ name }) =>
          !name.startsWith('__') && name !== 'Query' && name !== 'Mutation' && name !== 'Subscription',
      ),
      assumeValid: true,
    });
    this.schemas.set(type, over);
    return over;
  }
}

type Row = Record<string, unknown>;

async function read(
  { query }: CompiledQuery<Row, Row>,
  context: ActorContext,
  rows: readonly object[],
  language: Language,
): Promise<Answers[]> {
  // The loaders of one batch: those of the whole list would hold all of it.
  const batch = { ...context, loaders: new LoaderScope() };
  const { data, errors } = await query({ rows }, batch, { language: language.toUpperCase() });
  if (errors) throw refused(errors);
  return (data?.['rows'] as Row[]).map((row) => Object.values(row));
}

/** `a.b(x: 1).c` as GraphQL writes it: `a { v: b(x: 1) { v: c } }`. */
function selection({ field, except }: SelectedField): string {
  const [first = '', ...rest] = field.split('.');
  if (rest.length === 0) return first;
  const under = selection({ field: rest.join('.') });
  return `${first} { v: ${under}${except ? ` except: ${except}` : ''} }`;
}

function refused(errors: readonly GraphQLError[] | undefined): Error {
  const [first] = errors ?? [];
  return first?.originalError ?? first ?? new Error('fields of a sheet were refused without a reason');
}
