import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { contextFor, type ActorContext, type ActorSource } from './access/actor-context.js';
import { Actor } from './access/actor.js';
import { CompiledExecution } from './platform/graphql/compiled-execution.js';
import { describeRoots } from './platform/graphql/describe-roots.js';
import { documentLimits } from './platform/graphql/document-limits.js';
import { formatError } from './platform/graphql/format-error.js';
import { noNul } from './platform/graphql/no-nul.js';
import { socketOptions } from './platform/graphql/socket.js';
import { newId } from './platform/ids/id.js';

/** Where GraphQL answers: HTTP, web sockets, and GraphiQL for browsers. */
export const GRAPHQL_PATH = '/graphql';

/** A document of more tokens than this is refused before it is parsed to the end. */
const MAX_TOKENS = 5_000;

/** How GraphQL is served: Apollo on Fastify, compiled execution, `graphql-ws` for subscriptions. */
export function graphqlOptions(actors: ActorSource, logger: Logger): Omit<ApolloDriverConfig, 'driver'> {
  let schema: GraphQLSchema | undefined;
  const built = (): GraphQLSchema => {
    if (!schema) throw new Error('the schema is not built yet');
    return schema;
  };
  const shown = formatError(logger);
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Every root field throws what clients must see; Nest's own HTTP errors never reach them.
    formatError: shown,
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: true,
    validationRules: [documentLimits, noNul],
    // It watches every field for hints of a cache that no answer of ours may sit in.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    transformSchema: (made: GraphQLSchema) => (schema = describeRoots(made)),
    gateway: new CompiledExecution(built),
    context: async (request: FastifyRequest | SocketExtra) => contextOf(request, actors),
    subscriptions: {
      'graphql-ws': socketOptions({
        path: GRAPHQL_PATH,
        maxTokens: MAX_TOKENS,
        admit: (parameters) => actors.actorOf(headerOf(parameters)),
        formatError: shown,
      }),
    },
  } as Omit<ApolloDriverConfig, 'driver'>;
}

/** What `graphql-ws` gives as context: the parameters of the connection. */
interface SocketExtra {
  connectionParams?: Record<string, unknown>;
}

async function contextOf(request: FastifyRequest | SocketExtra, actors: ActorSource): Promise<ActorContext> {
  const authorization =
    'headers' in request ? request.headers.authorization : headerOf(request.connectionParams);
  const requestId = 'id' in request ? String(request.id) : newId('req');
  const actor = authorization ? await actors.actorOf(authorization) : Actor.anonymous;
  return contextFor(actor, requestId, 'ip' in request ? request.ip : '');
}

function headerOf(parameters: Record<string, unknown> | undefined): string | undefined {
  const value = parameters?.['Authorization'] ?? parameters?.['authorization'];
  return typeof value === 'string' ? value : undefined;
}
