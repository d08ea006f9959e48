/** What can be wrong with a request that was understood. */
export type UserErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'EXPECTED_COUNT_MISMATCH'
  | 'BAD_CURSOR'
  | 'BAD_CREDENTIALS'
  | 'TOO_MANY_ATTEMPTS';

/**
 * Understood but cannot be done. Thrown inside a mutation it rolls everything back and becomes the payload's
 * `userErrors`; thrown by a query it becomes a top-level error with the same code.
 */
export class UserError extends Error {
  override name = 'UserError';

  constructor(
    readonly code: UserErrorCode,
    message: string,
    /**
     * Where in the arguments, such as `['input', 'implementBy']`. Not named `path`: graphql-js takes an error with a
     * path for one that it has already placed in the document.
     */
    readonly argument: readonly string[] = [],
  ) {
    super(message);
  }
}

/** For a thing that does not exist, or that this person may not see: the same answer for both. */
export function notFound(what: string, id: string, path: readonly string[] = ['input']): UserError {
  return new UserError('NOT_FOUND', `There is no ${what} with the id "${id}".`, path);
}
