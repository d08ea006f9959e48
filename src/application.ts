import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { GRAPHQL_PATH } from './graphql.options.js';
import type { Replacement } from './context.js';
import type { Config } from './platform/config/config.js';
import { serveGraphiql } from './platform/http/graphiql.js';
import { announceRequestIds, requestIdOf } from './platform/http/request-id.js';
import { sendSecurityHeaders } from './platform/http/security-headers.js';
import { ServerModule } from './server.module.js';

/** Largest GraphQL request; files go through their own endpoint. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** The application, ready to listen. */
export async function createApplication(
  config: Config,
  logger: Logger,
  instead: Replacement[] = [],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: requestIdOf,
    trustProxy: config.trustProxy,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.forRoot(AppModule.forRoot(config, logger, instead)),
    adapter,
    {
      logger: false,
      abortOnError: false,
    },
  );
  const fastify = adapter.getInstance();
  sendSecurityHeaders(fastify, config);
  announceRequestIds(fastify);
  serveGraphiql(fastify, GRAPHQL_PATH);
  await app.register(multipart);
  return app;
}
