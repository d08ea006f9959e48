import { World } from '../harness/world.js';

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

it('answers a query over HTTP, with nothing to find for an id that does not exist', async () => {
  expect(await world.ask('{ node(id: "rec_nonsense") { id } }')).toMatchObject({
    status: 200,
    data: { node: null },
  });
});

it('says that it is alive and ready', async () => {
  expect(await (await fetch(`${world.url}/health/live`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${world.url}/health/ready`)).json()).toEqual({ status: 'ok' });
});

it('refuses a document that is no GraphQL with 400', async () => {
  expect((await world.ask('{ node(')).status).toBe(400);
});
