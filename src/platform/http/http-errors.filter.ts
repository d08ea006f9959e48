import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { knownError, ownFault, type ShownError } from '../graphql/known-error.js';
import { LOGGER } from '../logging/logger.js';

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

/** Errors of the HTTP endpoints, in the shape of GraphQL's: `{ "errors": [{ "message", "extensions": { "code" } }] }`. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // A field's errors are shaped by GraphQL's own formatter.
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, body } = this.answer(error, request);
    if (reply.sent) return;
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
  }

  private answer(error: unknown, request: FastifyRequest): { status: number; body: unknown } {
    const known = knownError(error);
    if (known) return { status: STATUS[known.extensions.code] ?? 400, body: { errors: [known] } };
    const status = statusOf(error);
    const chosen = error instanceof HttpException ? chosenBody(error) : null;
    if (chosen) return { status, body: chosen };
    if (status < 500) return { status, body: { errors: [refusal(error as Error, status)] } };
    return { status, body: { errors: [ownFault(this.logger, error, request.id)] } };
  }
}

/** A body that an endpoint chose itself, such as the health check's; Nest's own default bodies are not one. */
function chosenBody(error: HttpException): object | null {
  const response = error.getResponse();
  return typeof response === 'object' && !('message' in response) ? response : null;
}

/** Nest's exceptions and Fastify's errors carry their status; whatever carries none is our own fault. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function refusal(error: Error, status: number): ShownError {
  return { message: error.message, extensions: { code: WORDS[status] ?? 'BAD_REQUEST' } };
}

const WORDS: Record<number, string> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_ATTEMPTS',
};
