import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { astFromValue, parse, print, type GraphQLField, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ActorContext } from '../../../access/actor-context.js';
import { LoaderScope } from '../../../platform/graphql/loaders.js';
import type { Language } from '../../../reference/languages/language.js';
import { refused, selections, type Answers, type SelectedField } from './selection.js';

/** A page of the API. */
const PAGE = 100;

/** What is asked of a list of the API. */
export interface RootQuestion {
  /** The root field, a connection. */
  root: string;
  /** Its arguments, as GraphQL read them once; those that it does not have are passed over. */
  args: object;
  fields: readonly SelectedField[];
  language: Language;
}

interface Page {
  list: {
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    nodes: Record<string, unknown>[];
  };
}

/** Walks a list of the API page by page through the schema itself, with the guards of its root field. */
@Injectable()
export class RootPages {
  constructor(private readonly modules: ModuleRef) {}

  async *of(context: ActorContext, question: RootQuestion): AsyncGenerator<Answers[]> {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const compiled = compileQuery(schema, parse(documentOf(schema, question)));
    if (!isCompiledQuery(compiled)) throw refused(compiled.errors);
    const language = question.language.toUpperCase();
    for (let after: string | null = null, more = true; more;) {
      // The loaders of one page: those of the whole list would hold all of it.
      const page = { ...context, loaders: new LoaderScope() };
      const { data, errors } = await compiled.query({}, page, { language, after });
      if (errors) throw refused(errors);
      const { nodes, pageInfo } = (data as Page).list;
      yield nodes.map((node) => Object.values(node));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
  }
}

function documentOf(schema: GraphQLSchema, { root, args, fields }: RootQuestion): string {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`the API has no list called ${root}`);
  const asked = [`first: ${PAGE}`, 'after: $after', ...given(field, args)].join(', ');
  return `query($language: Language!, $after: String) {
    list: ${root}(${asked}) { pageInfo { endCursor hasNextPage } nodes { ${selections(fields)} } }
  }`;
}

/** The arguments as they are written in a document: what an enum calls a word outside stands there again. */
function given({ args }: GraphQLField<unknown, unknown>, values: object): string[] {
  return args.flatMap(({ name, type }) => {
    const written = astFromValue((values as Record<string, unknown>)[name], type);
    return written ? [`${name}: ${print(written)}`] : [];
  });
}
