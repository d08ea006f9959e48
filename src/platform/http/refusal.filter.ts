import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { ShownError } from '../graphql/known-error.js';
import { UserError, type UserErrorCode } from '../graphql/user-error.js';
import { LOGGER } from '../logging/logger.js';

/** An HTTP endpoint's refusal, with a status of its own. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const STATUS: Partial<Record<UserErrorCode, number>> = { NOT_FOUND: 404, CONFLICT: 409, LIMIT_EXCEEDED: 413 };

/** Answers a refused upload or download in the shape, the words and the codes of GraphQL's errors. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // The client is gone, or has the first bytes of an answer: there is nobody to tell.
    if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) return;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { status, code, message } = refusalOf(error) ?? this.fault(error, request);
    // A body that nobody reads to its end would otherwise hold the connection.
    if (!request.raw.complete) void reply.header('connection', 'close');
    void reply.status(status).send(errorsOf(code, message));
  }

  private fault(error: unknown, request: FastifyRequest): HttpRefusal {
    const requestId = String(request.id);
    this.logger.error({ err: error, requestId, path: request.url }, 'a request failed by our own fault');
    return new HttpRefusal(
      500,
      'INTERNAL',
      `Something went wrong on the server. Give the administrator this id: ${requestId}`,
    );
  }
}

/** The body of a refusal, the same from every HTTP endpoint. */
export function errorsOf(code: string, message: string): { errors: ShownError[] } {
  return { errors: [{ message, extensions: { code } }] };
}

function refusalOf(error: unknown): HttpRefusal | null {
  if (error instanceof HttpRefusal) return error;
  if (error instanceof UserError)
    return new HttpRefusal(STATUS[error.code] ?? 400, error.code, error.message);
  if (error instanceof GraphQLError) {
    if (error.extensions['code'] === 'UNAUTHENTICATED') {
      return new HttpRefusal(401, 'UNAUTHENTICATED', error.message);
    }
    if (error.extensions['code'] === 'FORBIDDEN') return new HttpRefusal(403, 'FORBIDDEN', error.message);
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    return new HttpRefusal(error.getStatus(), 'BAD_REQUEST', error.message);
  }
  const { statusCode, message } = error as { statusCode?: unknown; message?: string };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? new HttpRefusal(statusCode, 'BAD_REQUEST', message ?? '')
    : null;
}
