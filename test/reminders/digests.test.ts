import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { assigned, logOf, remind } from './reminding.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

it('tells a focal point once that something in the ministry’s hands is overdue', async () => {
  await assigned(cast.coordinator, cast.ministryA, '2026-02-20', 'Close the prison on the island.');
  const mails = await remind(world, '2026-03-02');
  expect([...mails.keys()]).toEqual([cast.focalPoint.email]);
  const mail = mails.get(cast.focalPoint.email);
  expect(mail?.subject).toBe('1 reminder for 2 March 2026');
  expect(mail?.text).toContain('Close the prison on the island.');
  expect(mail?.text).toContain('overdue by 10 days, was due on 20 February 2026');
  expect(await remind(world)).toEqual(new Map());
  expect(await remind(world, '2026-03-03')).toEqual(new Map());
  expect(await logOf(cast.coordinator)).toEqual([
    expect.objectContaining({
      day: '2026-03-02',
      itemCount: 1,
      state: 'SENT',
      attempts: 1,
      error: null,
      user: { email: cast.focalPoint.email },
    }),
  ]);
});
