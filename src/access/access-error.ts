import { GraphQLError } from 'graphql';

/** Not signed in, or with a token that is spent. Top-level, never in `userErrors`. */
export function unauthenticated(
  message = 'Sign in first: send the header "Authorization: Bearer <access token>".',
): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}

/** A token was sent and it opens nothing: the whole request is refused with HTTP 401, before any field. */
export function tokenRefused(): GraphQLError {
  return new GraphQLError(
    'The access token is spent or was ended. Take a new one with `refreshSession`, or sign in again.',
    { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } },
  );
}

/** Signed in, but the role does not allow it. */
export function forbidden(what: string): GraphQLError {
  return new GraphQLError(`Your membership does not allow ${what}.`, { extensions: { code: 'FORBIDDEN' } });
}
