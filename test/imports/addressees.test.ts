import { Cast, done, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { found, idOf, idsOf, importFile, importingWorld, issuesOf } from './importing.js';
import { uhriRecord, uhriRecords } from './uhri.js';

let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const pending = (by: Player): Promise<any> =>
  by
    .ask('{ pendingAddressees { nodes { sourceRecordId symbol text otherCountries { code } } totalCount } }')
    .then(({ data }) => data.pendingAddressees);

describe('a record that names several countries', () => {
  const record = uhriRecord(1, {
    Symbol: 'A/HRC/22/XSA/3',
    Body: '- SR Education',
    Text: '1. Teach astronomy.',
    Countries: ['Slovenia', 'Sorvania'],
  });

  it('is the first one’s at once and waits for a person’s check in the others', async () => {
    const run = await importFile(world, cast.admin, [record]);
    expect(run).toMatchObject({ new: 1 });
    expect(await issuesOf(cast.admin, run.id)).toMatchObject([{ code: 'SEVERAL_COUNTRIES', ordinal: 1 }]);
    expect(Object.keys(await idsOf(world, record.AnnotationId))).toEqual(['XSA']);
    expect(await pending(cast.coordinator)).toMatchObject({ totalCount: 0 });
    expect(await pending(cast.foreignCoordinator)).toMatchObject({
      totalCount: 1,
      nodes: [{ symbol: 'A/HRC/22/XSA/3', text: '1. Teach astronomy.', otherCountries: [{ code: 'XSA' }] }],
    });
    expect(await found(cast.foreignCoordinator, 'astronomy')).toEqual([]);
  });

  it('waits on when it comes again', async () => {
    expect(await importFile(world, cast.admin, [record])).toMatchObject({ unchanged: 1 });
    expect(await pending(cast.foreignCoordinator)).toMatchObject({ totalCount: 1 });
  });

  it('becomes a recommendation when it is confirmed, and the next import makes no other', async () => {
    const { nodes } = await pending(cast.foreignCoordinator);
    done(
      await cast.foreignCoordinator.ask(
        'mutation($input: DecideAddresseeInput!) { confirmAddressee(input: $input) { recommendation { id } userErrors { code } } }',
        { input: { sourceRecordId: nodes[0].sourceRecordId } },
      ),
      'confirmAddressee',
    );
    const ids = await idsOf(world, record.AnnotationId);
    expect(Object.keys(ids).sort()).toEqual(['SVN', 'XSA']);
    expect(await found(cast.foreignCoordinator, 'astronomy')).toEqual([ids['SVN']]);
    expect(await importFile(world, cast.admin, [record])).toMatchObject({ unchanged: 1 });
    expect(await importFile(world, cast.foreignCoordinator, [record])).toMatchObject({ unchanged: 1 });
    expect(await idsOf(world, record.AnnotationId)).toEqual(ids);
    const changed = { ...record, Text: '1. Teach geology.' };
    expect(await importFile(world, cast.admin, [changed])).toMatchObject({ changed: 1 });
    expect(await found(cast.foreignCoordinator, 'geology')).toEqual([ids['SVN']]);
    expect(await found(cast.coordinator, 'geology')).toEqual([ids['XSA']]);
  });

  it('is confirmed also where only the other country’s people have imported it', async () => {
    const other = { ...record, AnnotationId: uhriRecord(2).AnnotationId, Text: '2. Teach botany.' };
    await importFile(world, cast.foreignCoordinator, [other]);
    expect(await idsOf(world, other.AnnotationId)).toEqual({});
    const { nodes } = await pending(cast.foreignCoordinator);
    const answer = await cast.foreignCoordinator.ask(
      'mutation($input: DecideAddresseeInput!) { confirmAddressee(input: $input) { recommendation { id } userErrors { code } } }',
      { input: { sourceRecordId: nodes[0].sourceRecordId } },
    );
    expect(answer.data.confirmAddressee).toEqual({ recommendation: null, userErrors: [] });
    expect(await importFile(world, cast.foreignCoordinator, [other])).toMatchObject({ changed: 1 });
    expect(Object.keys(await idsOf(world, other.AnnotationId))).toEqual(['SVN']);
  });
});

describe('a record without a country', () => {
  const record = uhriRecord(11, {
    Symbol: 'A/HRC/40/9',
    Text: '11. Map the glaciers.',
    Body: '- SR Education',
    Countries: [],
  });
  const filler = uhriRecords(60).map((one) => ({
    ...one,
    AnnotationId: one.AnnotationId.replace('7e57', '7e58'),
  }));

  it('is kept, and only an administrator sees it', async () => {
    const run = await importFile(world, cast.admin, [record, ...filler]);
    expect(run).toMatchObject({ new: 61, unassigned: 1, skipped: 0 });
    const id = (await idsOf(world, record.AnnotationId))['nobody'] as string;
    const look = (by: Player) =>
      by.ask('query($id: ID!) { recommendation(id: $id) { country { code } } }', { id });
    expect((await look(cast.admin)).data).toEqual({ recommendation: { country: null } });
    for (const by of [cast.coordinator, cast.analyst, cast.foreignCoordinator, cast.stakeholder])
      expect((await look(by)).data).toEqual({ recommendation: null });
    const { data } = await cast.admin.ask('{ unassignedRecommendations { nodes { id } } }');
    expect(data.unassignedRecommendations.nodes).toEqual([{ id }]);
    const refused = await cast.coordinator.ask('{ unassignedRecommendations { nodes { id } } }');
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('stays where an administrator has put it, also when a complete file of that country has it', async () => {
    const id = (await idsOf(world, record.AnnotationId))['nobody'] as string;
    done(
      await cast.admin.ask(
        'mutation($input: AssignCountryInput!) { assignCountry(input: $input) { recommendations { id } userErrors { code message } } }',
        { input: { recommendationIds: [id], countryCode: 'XSA' } },
      ),
      'assignCountry',
    );
    expect(await importFile(world, cast.admin, [record, ...filler])).toMatchObject({ unchanged: 61, new: 0 });
    expect(await idOf(world, record.AnnotationId)).toBe(id);
    const one = uhriRecord(1, {
      Symbol: 'A/HRC/22/XSA/3',
      Body: '- SR Education',
      Text: '1. Teach geology.',
      Countries: ['Slovenia', 'Sorvania'],
    });
    const run = await importFile(world, cast.coordinator, [one, record, ...filler], { complete: true });
    expect(run).toMatchObject({ state: 'COMPLETED', unchanged: 62, absent: 0, withdrawn: 0 });
  });
});
