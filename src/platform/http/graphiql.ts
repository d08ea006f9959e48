import send from '@fastify/send';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the page's files; the same from `src` and from `dist`. */
export const GRAPHIQL_FOLDER = fileURLToPath(new URL('../../../dist/graphiql', import.meta.url));

/** Own files only. The editor measures and colours its lines with inline styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Rectrack: GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="graphiql/page.css" />
    <script type="module" src="graphiql/page.js"></script>
  </head>
  <body>
    <div id="graphiql"><noscript>GraphiQL needs JavaScript. Any GraphQL client can ask this address.</noscript></div>
  </body>
</html>
`;

const NOT_BUILT =
  'GraphiQL is not built on this server: run "npm run build" and start it again. GraphQL itself answers here.\n';

/** Shows GraphiQL to browsers that open `path`; every other request goes on to GraphQL. */
export function serveGraphiql(fastify: FastifyInstance, path: string, folder = GRAPHIQL_FOLDER): void {
  const built = existsSync(join(folder, 'page.js'));
  fastify.get('/', (_, reply) => reply.redirect(path));
  fastify.get<{ Params: { '*': string } }>('/graphiql/*', async (request, reply) => {
    const file = await send(request.raw, request.params['*'], { root: folder, index: false });
    if (file.statusCode === 404)
      throw new NotFoundException(`GraphiQL has no file "${request.params['*']}".`);
    return reply.code(file.statusCode).headers(file.headers).send(file.stream);
  });
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.method !== 'GET' || request.routeOptions.url !== path || !wantsPage(request)) return;
    void reply.header('cache-control', 'no-cache').header('vary', 'Accept');
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE);
  });
}

/** Browsers name HTML when they open an address; GraphQL clients never do. */
function wantsPage({ headers }: FastifyRequest): boolean {
  return /\btext\/html\b/.test(headers.accept ?? '');
}
