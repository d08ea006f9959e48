import { Cast, institution, type Player } from '../harness/cast.js';
import { World, type Answer } from '../harness/world.js';
import { codesOf, payloadOf } from './ask-people.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const change = async (by: Player, input: object): Promise<any> =>
  payloadOf(
    await by.ask(
      `mutation($input: ChangeInstitutionInput!) { changeInstitution(input: $input) {
         institution { name version branch level names { language text } parent { id } } userErrors { code message path } } }`,
      { input },
    ),
    'changeInstitution',
  );
const archive = async (by: Player, institutionId: string): Promise<any> =>
  payloadOf(
    await by.ask(
      'mutation($input: InstitutionIdInput!) { archiveInstitution(input: $input) { institution { archivedAt } userErrors { code message path } } }',
      { input: { institutionId } },
    ),
    'archiveInstitution',
  );
const names = async (by: Player, args: string): Promise<string[]> => {
  const answer = await by.ask(`{ institutions(${args}) { nodes { name } } }`);
  return answer.data.institutions.nodes.map(({ name }: any) => name);
};

describe('an institution', () => {
  it('has names in several languages, a branch, a level and a parent', async () => {
    const id = await institution(cast.coordinator, 'Directorate of Prisons');
    const { institution: changed } = await change(cast.coordinator, {
      institutionId: id,
      version: 1,
      names: [
        { language: 'EN', text: 'Prison Service' },
        { language: 'FR', text: 'Administration pénitentiaire' },
      ],
      branch: 'INDEPENDENT',
      level: 'REGIONAL',
      parentId: cast.ministryA,
    });
    expect(changed).toEqual({
      name: 'Prison Service',
      version: 2,
      branch: 'INDEPENDENT',
      level: 'REGIONAL',
      names: [
        { language: 'EN', text: 'Prison Service' },
        { language: 'FR', text: 'Administration pénitentiaire' },
      ],
      parent: { id: cast.ministryA },
    });
    const french = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Institution { name(language: FR) } } }',
      { id },
    );
    expect(french.data.node.name).toBe('Administration pénitentiaire');
    expect(await names(cast.analyst, 'filter: { name: "PENITENTIAIRE" }')).toEqual(['Prison Service']);
    expect(await names(cast.analyst, `filter: { parentIds: ["${cast.ministryA}"] }`)).toEqual([
      'Prison Service',
    ]);
  });

  it('is changed by one person at a time', async () => {
    const id = await institution(cast.coordinator, 'Statistics Office');
    const edits = await Promise.all(
      ['INDEPENDENT', 'JUDICIAL'].map((branch) =>
        change(cast.coordinator, { institutionId: id, version: 1, branch }),
      ),
    );
    expect(edits.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  it('never belongs to itself, directly or in a circle', async () => {
    const upper = await institution(cast.coordinator, 'Upper');
    const lower = await institution(cast.coordinator, 'Lower');
    await change(cast.coordinator, { institutionId: lower, version: 1, parentId: upper });
    for (const parentId of [upper, lower])
      expect(codesOf(await change(cast.coordinator, { institutionId: upper, version: 1, parentId }))).toEqual(
        ['INVALID'],
      );
  });

  it('is archived when nobody belongs to it, and leaves the list', async () => {
    expect((await archive(cast.coordinator, cast.ministryA)).userErrors).toEqual([
      expect.objectContaining({
        code: 'CONFLICT',
        message: expect.stringContaining('2 memberships in force'),
      }),
    ]);
    const id = await institution(cast.coordinator, 'Short-lived Agency');
    expect((await archive(cast.coordinator, id)).institution.archivedAt).toBe(world.clock.now());
    expect(await names(cast.coordinator, 'first: 100')).not.toContain('Short-lived Agency');
    expect(await names(cast.coordinator, 'first: 100, filter: { archived: true }')).toEqual([
      'Short-lived Agency',
    ]);
  });
});

describe('the list', () => {
  it('is read to its end in each order, each row once, also while rows are added', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data }: Answer = await cast.analyst.ask(
          'query($after: String, $orderBy: InstitutionOrder) { institutions(first: 2, after: $after, orderBy: $orderBy) { nodes { id name } pageInfo { hasNextPage endCursor } } }',
          { after, orderBy: { field: 'NAME', direction } },
        );
        seen.push(...data.institutions.nodes.map(({ id }: any) => id));
        after = data.institutions.pageInfo.hasNextPage ? data.institutions.pageInfo.endCursor : null;
        await institution(cast.coordinator, 'Same name');
      } while (after && seen.length < 60);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining([cast.ministryA, cast.ministryB]));
    }
  });

  it('refuses the cursor of another order', async () => {
    const { data }: Answer = await cast.analyst.ask('{ institutions(first: 1) { pageInfo { endCursor } } }');
    const answer = await cast.analyst.ask(
      'query($after: String) { institutions(after: $after, orderBy: { field: CREATED }) { nodes { id } } }',
      { after: data.institutions.pageInfo.endCursor },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it('shows a country’s institutions to its own people only, until it publishes the status', async () => {
    const codes = async (answer: Promise<any>): Promise<string[]> => [
      ...new Set<string>((await answer).data.institutions.nodes.map(({ country }: any) => country.code)),
    ];
    const query = '{ institutions(first: 100) { totalCount nodes { country { code } } } }';
    expect(await codes(cast.focalPoint.ask(query))).toEqual(['XSA']);
    expect(await codes(cast.foreignFocalPoint.ask(query))).toEqual(['SVN']);
    expect((await codes(cast.admin.ask(query))).sort()).toEqual(['SVN', 'XSA']);
    expect((await world.ask(query)).data.institutions).toEqual({ totalCount: 0, nodes: [] });
    expect((await cast.stakeholder.ask(query)).data.institutions).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('an institution of another country', () => {
  it.each(['changeInstitution', 'archiveInstitution'])('is as absent as none to %s', async (field) => {
    const refusal = async (institutionId: string) =>
      JSON.stringify(
        field === 'changeInstitution'
          ? await change(cast.coordinator, { institutionId, version: 1, branch: 'JUDICIAL' })
          : await archive(cast.coordinator, institutionId),
      ).replace(institutionId, '');
    expect(await refusal(cast.foreignMinistry)).toBe(await refusal('ins_nonsense'));
    expect(await refusal('ins_nonsense')).toContain('NOT_FOUND');
  });

  it('is no parent', async () => {
    const { userErrors } = await change(cast.coordinator, {
      institutionId: cast.ministryB,
      version: 1,
      parentId: cast.foreignMinistry,
    });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', path: ['input', 'parentId'] })]);
  });
});
