import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLFormattedError,
  type Source,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { documentLimits } from './document-limits.js';
import { noNul, nulInVariables } from './no-nul.js';

/** A longer document is refused unread; over HTTP the body limit does the same. */
const LONGEST_DOCUMENT = 100_000;

/** What the socket shares with the HTTP door. */
export interface SocketDoor {
  path: string;
  maxTokens: number;
  /** Throws a `GraphQLError` for a connection whose token opens nothing. */
  admit: (connectionParams: Record<string, unknown> | undefined) => Promise<unknown>;
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/**
 * `graphql-ws` with the limits and the masking of the HTTP door. Subscriptions only: queries and mutations
 * belong to HTTP, where their size and their caller's address are known.
 */
export function socketOptions({ path, maxTokens, admit, formatError }: SocketDoor): ServerOptions & {
  path: string;
} {
  const shown = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => formatError(error.toJSON(), error));
  const read = (source: string | Source): DocumentNode => parse(source, { maxTokens });
  return {
    path,
    parse: read,
    validate: (schema, document) => validate(schema, document, [...specifiedRules, documentLimits, noNul]),
    onSubscribe: async ({ connectionParams }, _, { query, operationName, variables }) => {
      try {
        if (query.length > LONGEST_DOCUMENT) throw new GraphQLError('The document is too long.');
        refuseAllButSubscriptions(read(query), operationName);
        const nul = nulInVariables(variables ?? {});
        if (nul) throw nul;
        await admit(connectionParams);
      } catch (error) {
        // graphql-ws would end the socket, and with it every other subscription.
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    onError: (_, __, ___, errors) => shown(errors),
    onNext: (_, __, ___, ____, { errors, ...result }) =>
      errors ? { ...result, errors: shown(errors) } : undefined,
  };
}

function refuseAllButSubscriptions(document: DocumentNode, operationName: string | null | undefined): void {
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation && operation !== OperationTypeNode.SUBSCRIPTION)
    throw new GraphQLError(`The socket is for subscriptions: send a ${operation} over HTTP.`);
}
