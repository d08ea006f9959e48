import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { newId } from '../ids/id.js';

/** What a caller's own request id may look like; anything else is replaced. */
const WELL_FORMED = /^[\w-]{8,64}$/;

const current = new AsyncLocalStorage<string>();

/** The id that a caller or a proxy sent as `X-Request-Id`, so that its log and ours agree; else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && WELL_FORMED.test(sent) ? sent : newId('req');
}

/** The id of the request being answered; a new one outside of any, such as on a socket. */
export function currentRequestId(): string {
  return current.getStore() ?? newId('req');
}

/** Sends each answer with its request id, under which audit and log know it. */
export function announceRequestIds(fastify: FastifyInstance<RawServerDefault>): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  // After the body is read: its stream's events would lose the storage.
  fastify.addHook('preHandler', (request, _, done) => current.run(request.id, done));
}
