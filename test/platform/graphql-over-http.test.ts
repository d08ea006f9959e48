import { serverAudits } from 'graphql-http';
import { World } from '../harness/world.js';

/**
 * Where the specification leaves a choice, and why we choose otherwise. GET requests without a header of their
 * own could be sent by any web page, so they are refused. A wrong document is 400 whatever the client accepts.
 */
const CHOSEN: Record<string, string> = {
  'MAY accept application/x-www-form-urlencoded formatted GET requests': 'notice',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json':
    'notice',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json': 'notice',
  'SHOULD use 200 status code on document parsing failure when accepting application/json': 'warn',
  'SHOULD use 200 status code on document validation failure when accepting application/json': 'warn',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json': 'warn',
};

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

it.each(serverAudits({ url: () => `${world.url}/graphql` }).map((audit) => [audit.name, audit] as const))(
  '%s',
  async (name, audit) => {
    const { status } = await audit.fn();
    expect(status).toBe(CHOSEN[name] ?? 'ok');
  },
);
