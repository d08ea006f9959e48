import fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveGraphiql } from './graphiql.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let above: string;
let folder: string;
let server: FastifyInstance;

/** Serves the folder and asks for a path over HTTP. */
async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  if (!server.server.listening) {
    serveGraphiql(server, '/graphql', folder);
    await server.listen({ host: '127.0.0.1', port: 0 });
  }
  return fetch(`${server.listeningOrigin}${path}`, { headers });
}

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'rectrack-graphiql-'));
  folder = join(above, 'graphiql');
  mkdirSync(folder);
  writeFileSync(join(above, 'beside.txt'), 'not for everybody');
  server = fastify();
  server.get('/graphql', () => 'graphql');
});
afterEach(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

it('shows the page to browsers, with own scripts only', async () => {
  writeFileSync(join(folder, 'page.js'), '/* the page */');
  const page = await get('/graphql', BROWSER);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(await page.text()).not.toMatch(/https?:/);
  const script = await get('/graphiql/page.js');
  expect(script.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
  expect(await script.text()).toBe('/* the page */');
});

it.each(['*/*', 'application/json', 'application/graphql-response+json'])(
  'leaves to GraphQL who accepts %s',
  async (accept) => {
    expect(await (await get('/graphql', { accept })).text()).toBe('graphql');
  },
);

it('says what to do when the page is not built', async () => {
  const page = await get('/graphql', BROWSER);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('npm run build');
});

it.each(['nothing.js', '..%2fbeside.txt', '%2e%2e%2fbeside.txt', '..%2f..%2f..%2fetc%2fpasswd'])(
  'serves no file outside its folder: %s',
  async (path) => {
    const response = await get(`/graphiql/${path}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toMatch(/not for everybody|root:/);
  },
);
