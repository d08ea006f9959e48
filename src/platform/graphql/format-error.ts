import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { currentRequestId } from '../http/request-id.js';
import { knownError, ownFault } from './known-error.js';

/**
 * What a client sees of an error: refusals and wrong documents as they are; our own faults masked, with an
 * id under which the log has the whole story.
 */
export function formatError(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const place = { locations: formatted.locations, path: formatted.path };
    const known = knownError(cause);
    if (known) return { ...known, ...place };
    // An error of GraphQL itself is a wrong document or variable, unless our own answer broke the schema.
    const code = formatted.extensions?.['code'];
    if (cause instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR')
      return { message: formatted.message, ...place, extensions: { code: code ?? 'BAD_REQUEST' } };
    return { ...ownFault(logger, cause, currentRequestId(), formatted.path), ...place };
  };
}
