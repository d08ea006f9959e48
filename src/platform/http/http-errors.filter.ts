import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ownFault } from '../graphql/known-error.js';
import { LOGGER } from '../logging/logger.js';
import { refusalOf, refused } from './refusal.js';

interface Answer {
  status: number;
  body: object;
}

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
    // The client is gone, or has the first bytes of an answer: there is nobody to tell.
    if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) return;
    const { status, body } = this.answer(error, request);
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    // A body that nobody reads to its end would otherwise hold the connection.
    if (!request.raw.complete) void reply.header('connection', 'close');
    void reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
  }

  private answer(error: unknown, request: FastifyRequest): Answer {
    const known = refusalOf(error);
    if (known) return known;
    const status = statusOf(error);
    const chosen = error instanceof HttpException ? chosenBody(error) : null;
    if (chosen) return { status, body: chosen };
    if (status < 500) return refused(status, WORDS[status] ?? 'BAD_REQUEST', (error as Error).message);
    return { status, body: { errors: [ownFault(this.logger, error, String(request.id), request.url)] } };
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
