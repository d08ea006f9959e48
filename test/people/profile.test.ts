import { Cast, type Player } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { codesOf, payloadOf } from './ask-people.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const profile = async (by: Player): Promise<{ name: string; language: string; version: number }> =>
  (await by.ask('{ viewer { user { name language version } } }')).data.viewer.user;
const change = async (by: Player, input: object): Promise<any> =>
  payloadOf(
    await by.ask(
      `mutation($input: ChangeProfileInput!) { changeProfile(input: $input) {
        user { id name language } userErrors { code message path } } }`,
      { input },
    ),
    'changeProfile',
  );

it('everybody puts the own name and language right', async () => {
  const { version } = await profile(cast.analyst);
  const { user } = await change(cast.analyst, { name: '  Zoë Árvai ', language: 'FR', version });
  expect(user).toEqual({ id: cast.analyst.userId, name: 'Zoë Árvai', language: 'FR' });
  const { data } = await cast.coordinator.ask('{ users(first: 100) { nodes { name } } }');
  const names = data.users.nodes.map(({ name }: { name: string }) => name);
  expect(names.at(-1)).toBe('Zoë Árvai');
  expect(names).not.toContain('Analyst');
});

it('of two windows the second one is told that the first was faster', async () => {
  const { version } = await profile(cast.stakeholder);
  expect(codesOf(await change(cast.stakeholder, { name: 'First', language: 'ES', version }))).toEqual([]);
  expect(codesOf(await change(cast.stakeholder, { name: 'Second', language: 'EN', version }))).toEqual([
    'CONFLICT',
  ]);
  expect(await profile(cast.stakeholder)).toMatchObject({ name: 'First', language: 'ES' });
});

it('a name of nothing is refused, and the old one stays', async () => {
  const { name, version } = await profile(cast.validator);
  expect(codesOf(await change(cast.validator, { name: ' \t ', language: 'EN', version }))).toEqual([
    'INVALID',
  ]);
  expect(await profile(cast.validator)).toMatchObject({ name, version });
});

it('stands in the audit of the country, with the name before and after', async () => {
  const { data } = await cast.coordinator.ask(
    `{ auditLog(first: 1, filter: { userId: "${cast.stakeholder.userId}" }) { nodes {
      eventName changes { fields { field before after } } } } }`,
  );
  const [entry] = data.auditLog.nodes;
  expect(entry.eventName).toBe('ProfileChanged');
  expect(entry.changes[0].fields).toContainEqual({ field: 'name', before: 'Stakeholder', after: 'First' });
});
