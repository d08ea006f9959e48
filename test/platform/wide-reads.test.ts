import { setImmediate as turn } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { Reader } from '../../src/platform/database/reader.js';
import { World } from '../harness/world.js';

let world: World;
let reader: Reader;
beforeAll(async () => {
  world = await World.open();
  reader = world.app.get(Reader, { strict: false });
});
afterAll(() => world.close());

/** Whether the event loop went round before the answer was there. */
async function othersGoFirst(read: () => Promise<unknown>): Promise<boolean> {
  let gone = false;
  void turn().then(() => (gone = true));
  await read();
  return gone;
}

it('a read of many rows holds nobody up: the event loop goes on while it is answered', async () => {
  const countries = sql`select count(*) as "count" from country`;
  expect(await othersGoFirst(() => reader.rowsOfMany(countries))).toBe(true);
  expect(await reader.rowsOfMany(countries)).toEqual(await reader.rows(countries));
});

it('a read of many rows that the database refuses is refused to who asked, and the next one is answered', async () => {
  await expect(reader.rowsOfMany(sql`select name from nowhere`)).rejects.toMatchObject({
    message: expect.stringMatching(/nowhere/),
  });
  expect(await reader.rowsOfMany(sql`select 1 as "one"`)).toEqual([{ one: 1 }]);
});
