import { Cast, PASSWORD } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { codesOf, Door } from './ask-people.js';

let world: World;
let cast: Cast;
let door: Door;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  door = new Door(world);
});
// Each story begins after the quarter of an hour in which failures count.
beforeEach(() => world.clock.advance({ minutes: 20 }));
afterAll(() => world.close());

const guess = async (email: string, times: number): Promise<string[]> => {
  const codes: string[] = [];
  for (let time = 0; time < times; time++)
    codes.push(...codesOf(await door.signIn(email, 'a wrong password')));
  return codes;
};

it('refuses a right password after five wrong ones, until fifteen minutes have passed', async () => {
  expect(await guess(cast.analyst.email, 5)).toEqual(Array(5).fill('BAD_CREDENTIALS'));
  expect(codesOf(await door.signIn(cast.analyst.email, PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
  world.clock.advance({ minutes: 16 });
  expect(codesOf(await door.signIn(cast.analyst.email, PASSWORD))).toEqual([]);
});

it('still refuses it after a restart', async () => {
  await guess(cast.validator.email, 5);
  const now = world.clock.now();
  await world.close();
  world = await World.open({}, world.config.database);
  world.clock.moveTo(now);
  door = new Door(world);
  expect(codesOf(await door.signIn(cast.validator.email, PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
});

it('forgets the wrong ones when the right one comes before the sixth', async () => {
  await guess(cast.analyst.email, 4);
  expect(codesOf(await door.signIn(cast.analyst.email, PASSWORD))).toEqual([]);
  expect(await guess(cast.analyst.email, 4)).toEqual(Array(4).fill('BAD_CREDENTIALS'));
  expect(codesOf(await door.signIn(cast.analyst.email, PASSWORD))).toEqual([]);
});

it('counts guesses that are made at the same time', async () => {
  const codes = (
    await Promise.all(
      Array.from({ length: 10 }, () => door.signIn(cast.focalPoint.email, 'a wrong password')),
    )
  ).flatMap(codesOf);
  expect(codes.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(5);
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(5);
});

it('answers for an unknown address what it answers for a known one', async () => {
  const known = await door.signIn(cast.coordinator.email, 'a wrong password');
  expect(await door.signIn('nobody@example.org', 'a wrong password')).toEqual(known);
  expect(await guess('nobody@example.org', 5)).toEqual([
    ...Array(4).fill('BAD_CREDENTIALS'),
    'TOO_MANY_ATTEMPTS',
  ]);
});

it('refuses an address that fails on many accounts', async () => {
  for (let person = 0; person < 50; person++)
    await door.signIn(`person${person}@example.org`, 'a wrong password');
  expect(codesOf(await door.signIn(cast.coordinator.email, PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
});
