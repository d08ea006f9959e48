import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const CREATE =
  'mutation($input: CreateClusterInput!) { createCluster(input: $input) { cluster { id } userErrors { code } } }';
const LIST = 'query($filter: InstitutionFilter) { institutions(filter: $filter) { totalCount } }';

it.each<[string, string, object, string]>([
  ['an input', CREATE, { input: { name: 'Pri\u0000sons' } }, 'Variable "$input" at "input.name"'],
  ['a filter', LIST, { filter: { name: '\u0000' } }, 'Variable "$filter" at "filter.name"'],
  ['an id', 'query($id: ID!) { node(id: $id) { id } }', { id: 'rec_\u0000' }, 'Variable "$id"'],
  [
    'the document',
    '{ institutions(filter: { name: "a\\u0000" }) { totalCount } }',
    {},
    'A text of the document',
  ],
])('the character NUL in %s is refused, on every database', async (_, query, variables, where) => {
  // A document is compiled when it is seen again.
  for (let time = 0; time < 3; time++) {
    const { status, errors, data } = await cast.coordinator.ask(query, variables);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors?.[0]).toMatchObject({
      message: `${where} holds the character NUL (U+0000), which no text may have: leave it out.`,
      extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/) },
    });
  }
});
