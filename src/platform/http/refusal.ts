import { knownError, type ShownError } from '../graphql/known-error.js';

/** An HTTP endpoint's refusal, with a status of its own. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What an HTTP endpoint answers where it refuses: the body has the shape of GraphQL's errors. */
export interface Refused {
  status: number;
  body: { errors: ShownError[] };
}

/** HTTP status of each word that a refusal can carry; 400 for the rest. */
const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  BAD_CREDENTIALS: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  TOO_MANY_ATTEMPTS: 429,
};

/** A refusal that was meant for the client, as any HTTP endpoint answers it; null for every other error. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof HttpRefusal) return refused(error.status, error.code, error.message);
  const known = knownError(error);
  return known ? { status: STATUS[known.extensions.code] ?? 400, body: { errors: [known] } } : null;
}

/** A refusal by status, word and sentence. */
export function refused(status: number, code: string, message: string): Refused {
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}
