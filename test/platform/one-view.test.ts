import { writeFile } from 'node:fs/promises';
import sql from 'sql-template-tag';
import { Reader } from '../../src/platform/database/reader.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';

let world: World;
let reader: Reader;
beforeAll(async () => {
  world = await World.open();
  reader = world.app.get(Reader, { strict: false });
});
afterAll(() => world.close());

const COUNT = sql`select count(*) as n from recommendation`;
const counted = async (): Promise<number> => (await reader.row<{ n: number }>(COUNT))?.n ?? -1;

it('what is read in one view is of one moment, whatever is committed meanwhile, also by a stream', async () => {
  const before = await counted();
  const seen: number[] = [];
  async function* numbers(): AsyncGenerator<string> {
    for (let round = 0; round < 3; round++) {
      await seedRecommendations(world, 1);
      seen.push(await counted(), (await reader.rowsOfMany<{ n: number }>(COUNT))[0]?.n ?? -1);
      yield String(round);
    }
  }
  await reader.inOneView(() => writeFile(`${process.env['RECTRACK_TEST_FOLDER']}/one-view`, numbers()));
  expect(seen).toEqual(Array(6).fill(before));
  expect(await counted()).toBe(before + 3);
});

it('a statement that is refused ends neither the view nor the next one', async () => {
  await reader.inOneView(async () => {
    await expect(reader.rows(sql`select name from nowhere`)).rejects.toMatchObject({
      message: expect.stringMatching(/nowhere/),
    });
  });
  await reader.inOneView(async () => expect(await counted()).toBeGreaterThanOrEqual(0));
});

it('there are only so many views at one time: the next waits for the first to close', async () => {
  const order: string[] = [];
  const held: (() => void)[] = [];
  const holding = ['a', 'b', 'c'].map((name) =>
    reader.inOneView(async () => {
      order.push(name);
      await new Promise<void>((resolve) => held.push(resolve));
    }),
  );
  const last = reader.inOneView(async () => void order.push('last'));
  while (held.length < 3) await counted().then(() => new Promise(setImmediate));
  expect(order).not.toContain('last');
  held[0]?.();
  await last;
  for (const end of held) end();
  await Promise.all(holding);
  expect(order).toContain('last');
});
