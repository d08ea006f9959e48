import type { GatewayInterface, GatewayExecutor } from '@apollo/server-gateway-interface';
import {
  execute,
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { nulInVariables } from './no-nul.js';
import { withInputDefaults } from './variable-defaults.js';

type Row = Record<string, unknown>;

const MAX_COMPILED = 500;

/**
 * Compiled execution behind Apollo's executor: a document seen a second time is compiled by graphql-jit,
 * a one-off is interpreted, and the cache is bounded, so that clients cannot fill the memory with variations.
 */
export class CompiledExecution implements GatewayInterface {
  private readonly compiled = new LRUCache<string, CompiledQuery>({ max: MAX_COMPILED });
  private readonly seen = new LRUCache<string, true>({ max: MAX_COMPILED * 4 });

  constructor(private readonly schema: () => GraphQLSchema) {}

  async load(): Promise<{ executor: GatewayExecutor }> {
    return { executor: (request) => this.execute(request) };
  }

  onSchemaLoadOrUpdate(
    callback: (schema: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void,
  ): () => void {
    callback({ apiSchema: this.schema(), coreSupergraphSdl: '' });
    return () => {};
  }

  async stop(): Promise<void> {}

  private execute: GatewayExecutor = async ({ document, request, context, queryHash, operationName }) => {
    const key = `${queryHash}:${operationName ?? ''}`;
    const compiled = this.compiled.get(key) ?? this.compile(key, document, operationName);
    const variables = request.variables ?? {};
    const nul = nulInVariables(variables);
    if (nul) return { errors: [nul] } as never;
    const result =
      (compiled && (await this.runCompiled(compiled, document, context, variables, operationName))) ??
      (await execute({
        schema: this.schema(),
        document,
        contextValue: context,
        variableValues: variables,
        operationName,
      }));
    return result as ExecutionResult<Record<string, unknown>> as never;
  };

  /** Null where the variables do not fit: nothing has run then, and the interpreter says what is wrong. */
  private async runCompiled(
    compiled: CompiledQuery,
    document: DocumentNode,
    context: unknown,
    variables: Row,
    operationName?: string | null,
  ): Promise<ExecutionResult | null> {
    const operation = getOperationAST(document, operationName);
    const filled = operation ? withInputDefaults(this.schema(), operation, variables) : variables;
    const result = await compiled.query({}, context, filled);
    if (result.errors && !('data' in result)) return null;
    return result.errors ? { ...result, errors: result.errors.map(wholeError) } : result;
  }

  private compile(key: string, document: DocumentNode, operationName?: string | null): CompiledQuery | null {
    if (!this.seen.has(key)) {
      this.seen.set(key, true);
      return null;
    }
    const compiled = compileQuery<Row, Row>(this.schema(), document, operationName ?? undefined);
    if (!isCompiledQuery(compiled)) return null;
    this.compiled.set(key, compiled);
    return compiled;
  }
}

/** graphql-jit leaves `extensions` out where there are none, and Apollo reads them without asking. */
function wholeError(error: GraphQLError): GraphQLError {
  const { message, path, originalError, extensions, locations } = error;
  const whole = new GraphQLError(message, { path, originalError, extensions: extensions ?? {} });
  return Object.assign(whole, { locations });
}
