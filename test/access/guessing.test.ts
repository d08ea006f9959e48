import { newId } from '../../src/platform/ids/id.js';
import { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importingWorld } from '../imports/importing.js';
import { call } from './calling.js';
import { holdingsOf, type Holdings } from './holdings.js';
import { guess, idArguments, kindsAt, type IdArgument } from './id-arguments.js';
import { rootFields, schemaOf } from './root-fields.js';

let world: World;
let cast: Cast;
let own: Holdings;
let foreign: Holdings;
let places: IdArgument[];
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  own = await holdingsOf(world, cast.admin, {
    coordinator: cast.coordinator,
    focalPoint: cast.focalPoint,
    ministry: cast.ministryA,
    countryName: 'Sorvania',
  });
  foreign = await holdingsOf(world, cast.admin, {
    coordinator: cast.foreignCoordinator,
    focalPoint: cast.foreignFocalPoint,
    ministry: cast.foreignMinistry,
    countryName: 'Slovenia',
  });
  places = rootFields(await schemaOf(world)).flatMap(idArguments);
}, 120_000);
afterAll(() => world.close());

it('finds what it guesses with: each thing exists for its own country', async () => {
  const query = 'query($id: ID!) { node(id: $id) { __typename } }';
  for (const [kind, id] of Object.entries(foreign)) {
    // What an import noticed, what waits for a check, and a reply to a communication are no nodes of their own.
    if (['src', 'cry'].includes(kind)) continue;
    const { data } = await cast.foreignCoordinator.ask(query, { id });
    const drafted = ['upd', 'evi', 'fil'].includes(kind);
    const seen = drafted ? (await cast.foreignFocalPoint.ask(query, { id })).data : data;
    expect({ kind, exists: seen.node !== null }).toEqual({ kind, exists: true });
  }
});

it.each(['coordinator', 'focalPoint', 'validator', 'stakeholder', 'anonymous'] as const)(
  'the %s learns nothing from guessing ids of another country',
  async (role) => {
    const differences: object[] = [];
    for (const place of places) {
      for (const kind of kindsAt(place, Object.keys(foreign))) {
        const answer = async (id: string): Promise<string> => {
          const token = role === 'anonymous' ? undefined : cast[role].token;
          return masked(await call(world, place.root, guess(place, id, own), token));
        };
        // Wrong passwords are counted; by then the count has lapsed.
        world.clock.advance({ minutes: 15 });
        const absent = await answer(newId(kind));
        const guessed = await answer(foreign[kind] as string);
        if (guessed !== absent)
          differences.push({ where: `${place.root.name} ${place.path.join('.')}`, kind, guessed, absent });
      }
    }
    expect(differences).toEqual([]);
  },
  180_000,
);

/** An answer without the ids in it: what is left is what somebody can learn. */
function masked(answer: object): string {
  return JSON.stringify(answer).replaceAll(/\b[a-z]{3}_[0-9a-z]{26}\b/gi, '*');
}
