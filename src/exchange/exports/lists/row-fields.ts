import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
  type GraphQLNamedType,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { ActorContext } from '../../../access/actor-context.js';
import { LoaderScope } from '../../../platform/graphql/loaders.js';
import type { Language } from '../../../reference/languages/language.js';
import { refused, selections, type Answers, type SelectedField } from './selection.js';

/** Choices of columns that are kept compiled. */
const MAX_COMPILED = 100;

/** Answers fields for many rows at once. */
export type Reading = (context: ActorContext, rows: readonly object[]) => Promise<Answers[]>;

/**
 * Reads fields of rows that are at hand, through the schema itself: the same resolvers, loaders and visibility as for a
 * client. So a column of a sheet needs no SQL of its own, and shows nobody what the API would not.
 */
@Injectable()
export class RowFields {
  private readonly schemas = new Map<string, GraphQLSchema>();
  /** To compile some thirty fields takes longer than to answer a page of them. */
  private readonly compiled = new LRUCache<string, CompiledQuery<Row, Row>>({ max: MAX_COMPILED });

  constructor(private readonly modules: ModuleRef) {}

  /** `type` is the GraphQL type of the rows. */
  of(type: string, fields: readonly SelectedField[], language: Language): Reading {
    const query = this.compile(type, `query($language: Language!) { rows { ${selections(fields)} } }`);
    return (context, rows) => read(query, context, rows, language);
  }

  private compile(type: string, text: string): CompiledQuery<Row, Row> {
    const key = `${type}: ${text}`;
    const known = this.compiled.get(key);
    if (known) return known;
    const compiled = compileQuery<Row, Row>(this.schemaOver(type), parse(text));
    if (!isCompiledQuery(compiled)) throw refused(compiled.errors);
    this.compiled.set(key, compiled);
    return compiled;
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
