import { Cast } from '../harness/cast.js';
import { World } from '../harness/world.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

/** The answers of the first time (interpreted), the second and the third (compiled). */
const thrice = async (query: string, variables: object): Promise<unknown[]> => [
  await cast.analyst.ask(query, variables),
  await cast.analyst.ask(query, variables),
  await cast.analyst.ask(query, variables),
];

it('a document means the same each time it is asked, input defaults included', async () => {
  await cast.coordinator.ask(
    'mutation($input: InstitutionIdInput!) { archiveInstitution(input: $input) { userErrors { code } } }',
    {
      input: {
        institutionId: (
          await cast.coordinator.ask(
            'mutation { createInstitution(input: { names: [{ language: EN, text: "Closed" }] }) { institution { id branch } } }',
          )
        ).data.createInstitution.institution.id,
      },
    },
  );
  const answers = await thrice(
    'query($filter: InstitutionFilter, $orderBy: InstitutionOrder) { institutions(filter: $filter, orderBy: $orderBy) { nodes { name } } }',
    { filter: { branches: ['EXECUTIVE'] }, orderBy: { field: 'NAME' } },
  );
  expect(answers[0]).toMatchObject({
    data: { institutions: { nodes: [{ name: 'Ministry of Health' }, { name: 'Ministry of Justice' }] } },
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

it('a wrong variable is refused with the same words each time', async () => {
  const answers = await thrice(
    'query($filter: InstitutionFilter) { institutions(filter: $filter) { totalCount } }',
    {
      filter: { branches: ['ELSEWHERE'] },
    },
  );
  expect(answers[0]).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining('ELSEWHERE') }],
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

it('a refusal in a field has its code and path each time', async () => {
  const answers = await thrice('query($after: String) { institutions(after: $after) { totalCount } }', {
    after: 'nonsense',
  });
  expect(answers[0]).toMatchObject({
    errors: [{ path: ['institutions'], extensions: { code: 'BAD_CURSOR' } }],
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
