import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { World } from '../harness/world.js';

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

/** What the socket answers first: data, or the errors that refuse the operation. */
async function first(query: string, connectionParams = {}): Promise<unknown> {
  const client: Client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
  });
  try {
    return await new Promise((resolve) =>
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') }),
    );
  } finally {
    await client.dispose();
  }
}

const subscription = 'subscription { importRunProgressed(id: "imp_nonsense") { id } }';

describe('the socket', () => {
  it.each(['{ __typename }', 'mutation { __typename }'])('leaves to HTTP: %s', async (query) => {
    expect(await first(query)).toMatchObject([
      { message: expect.stringMatching(/over HTTP/), extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it('says what is wrong with a document instead of hanging up', async () => {
    expect(await first('subscription {')).toMatchObject([{ message: expect.stringMatching(/Syntax Error/) }]);
    expect(await first('subscription { nothing }')).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('refuses a token that opens nothing, and anonymous readers where a permission is needed', async () => {
    expect(await first(subscription, { Authorization: 'Bearer nonsense' })).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    const anonymous = (await first(subscription)) as { errors?: unknown };
    expect(anonymous.errors ?? anonymous).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('reads no document without end', async () => {
    expect(await first(`subscription { ${'__typename '.repeat(6_000)} }`)).toMatchObject([
      { message: expect.stringMatching(/5000 tokens/) },
    ]);
    expect(await first(`subscription { ${' '.repeat(200_000)} }`)).toMatchObject([
      { message: 'The document is too long.' },
    ]);
  });
});
