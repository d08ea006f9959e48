import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { UserError } from './user-error.js';
import { ValidationErrors } from './validation.pipe.js';

/** What a client is shown of an error. `argument` is where in the arguments; `requestId` is what the log knows it by. */
export interface ShownError {
  message: string;
  extensions: { code: string; argument?: string[]; requestId?: string };
}

/** A refusal that was meant for the client, as it is shown; null for everything else. */
export function knownError(error: unknown): ShownError | null {
  if (error instanceof UserError)
    return { message: error.message, extensions: { code: error.code, argument: [...error.argument] } };
  if (error instanceof ValidationErrors)
    return { message: error.message, extensions: { code: 'INVALID', argument: error.errors[0]?.path ?? [] } };
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return error instanceof GraphQLError && typeof code === 'string'
    ? { message: error.message, extensions: { code } }
    : null;
}

/** Our own fault: the whole story goes to the log, the client gets the id under which it stands there. */
export function ownFault(logger: Logger, error: unknown, requestId: string, path?: unknown): ShownError {
  logger.error({ err: error, requestId, path }, 'a request failed by our own fault');
  return {
    message: `Something went wrong on the server. Give the administrator this id: ${requestId}`,
    extensions: { code: 'INTERNAL', requestId },
  };
}
