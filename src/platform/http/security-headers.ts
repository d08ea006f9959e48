import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

/** Answers are data: a browser that shows one may load and run nothing. */
const ANSWERS_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The headers that keep a browser from guessing, framing, sniffing or downgrading, on every answer. */
export function sendSecurityHeaders(fastify: FastifyInstance, config: Pick<Config, 'publicUrl'>): void {
  void fastify.register(helmet, {
    contentSecurityPolicy: ANSWERS_POLICY,
    // Over plain HTTP, such as on a developer's machine, the promise of HTTPS would lock the browser out.
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
