import { addTo, assign, createCluster, standing } from '../assignments/verbs.js';
import { Cast, done } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { found, idOf, importFile, importingWorld, rowsOf } from './importing.js';
import { uhriRecord, uhriRecords, uprRecord, type UhriRecord } from './uhri.js';

let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const READ = `version withdrawnAt reference kind position uprCycle text { text } document { symbol publishedOn }
  themes { origin theme { code } } affectedGroups { origin group { code } } sdgs { origin target { code } }
  recommendingStates { country { code } } positions { position stage supersededAt }
  revisions { field before after language origin } status cluster { id }`;

async function read(id: string): Promise<any> {
  const { data } = await cast.coordinator.ask(`query($id: ID!) { recommendation(id: $id) { ${READ} } }`, {
    id,
  });
  return data.recommendation;
}
const codes = (tags: any[], origin: string): string[] =>
  tags
    .filter((tag) => tag.origin === origin)
    .map((tag) => (tag.theme ?? tag.group ?? tag.target).code)
    .sort();

describe('the same file again', () => {
  it('changes nothing and keeps no revision', async () => {
    const records = [...uhriRecords(12), uprRecord(13), uprRecord(14)];
    expect(await importFile(world, cast.coordinator, records)).toMatchObject({
      state: 'COMPLETED',
      read: 14,
      new: 14,
    });
    const before = await rowsOf(
      world,
      'select id, version, updated_at, text_hash from recommendation order by id',
    );
    world.clock.advance({ minutes: 5 });
    expect(await importFile(world, cast.coordinator, records)).toMatchObject({
      state: 'COMPLETED',
      read: 14,
      new: 0,
      changed: 0,
      unchanged: 14,
      absent: 0,
    });
    expect(
      await rowsOf(world, 'select id, version, updated_at, text_hash from recommendation order by id'),
    ).toEqual(before);
    expect(await rowsOf(world, 'select id from recommendation_revision')).toEqual([]);
  });
});

describe('a changed record', () => {
  it('has its new text found, its old one not, and both kept in a revision', async () => {
    const record = uhriRecord(101, { Text: '101. Build a lighthouse.' });
    await importFile(world, cast.coordinator, [record]);
    const id = await idOf(world, record.AnnotationId);
    expect(await found(cast.coordinator, 'lighthouse')).toEqual([id]);
    const run = await importFile(world, cast.coordinator, [
      { ...record, Text: '102. Build an observatory.' },
    ]);
    expect(run).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
    expect(await found(cast.coordinator, 'lighthouse')).toEqual([]);
    expect(await found(cast.coordinator, 'observatory')).toEqual([id]);
    const { revisions, reference, text } = await read(id);
    expect(text).toEqual({ text: '102. Build an observatory.' });
    expect(reference).toBe('102');
    expect(revisions).toContainEqual({
      field: 'text',
      before: '101. Build a lighthouse.',
      after: '102. Build an observatory.',
      language: 'EN',
      origin: 'IMPORT',
    });
    expect(revisions).toContainEqual({
      field: 'reference',
      before: '101',
      after: '102',
      language: null,
      origin: 'IMPORT',
    });
  });

  it('has its labels followed, each with a revision', async () => {
    const record = uprRecord(111);
    await importFile(world, cast.coordinator, [record]);
    const id = await idOf(world, record.AnnotationId);
    await importFile(world, cast.coordinator, [
      {
        ...record,
        Symbol: 'A/HRC/54/XSA/2',
        PublicationDate: '2023-08-01T00:00:00',
        AnnotationType: '- Others',
        Themes: ['Right to health', 'Right to a snow-day, 2'],
        AffectedPersons: [],
        Sdgs: ['3.8 - Universal health coverage'],
        UprPositions: ['Noted'],
        UprRecommendingCountry: ['Chile', 'France'],
      },
    ]);
    const after = await read(id);
    expect(after).toMatchObject({
      kind: 'OTHER',
      position: 'NOTED',
      document: { symbol: 'A/HRC/54/XSA/2', publishedOn: '2023-08-01' },
      recommendingStates: [{ country: { code: 'CHL' } }, { country: { code: 'FRA' } }],
    });
    expect(codes(after.sdgs, 'SOURCE')).toEqual(['3.8']);
    expect(codes(after.affectedGroups, 'SOURCE')).toEqual([]);
    expect(codes(after.themes, 'SOURCE')).toContain('right-to-health');
    expect(codes(after.themes, 'SOURCE')).toHaveLength(2);
    expect(
      after.positions.map(({ position, supersededAt }: any) => [position, supersededAt !== null]),
    ).toEqual([
      ['NOTED', false],
      ['SUPPORTED', true],
    ]);
    expect(after.revisions.map(({ field }: any) => field).sort()).toEqual([
      'affectedGroups',
      'document',
      'issuedOn',
      'kind',
      'position',
      'recommendingStates',
      'sdgs',
      'themes',
    ]);
  });

  it('does not take a position away that a coordinator recorded', async () => {
    const record = uprRecord(112);
    await importFile(world, cast.coordinator, [record]);
    const id = await idOf(world, record.AnnotationId);
    done(
      await cast.coordinator.ask(
        'mutation($input: RecordPositionInput!) { recordPosition(input: $input) { recommendation { id } userErrors { code message } } }',
        {
          input: {
            recommendationId: id,
            position: 'SUPPORTED_IN_PART',
            stage: 'ADOPTION',
            statedOn: '2024-01-15',
          },
        },
      ),
      'recordPosition',
    );
    await importFile(world, cast.coordinator, [{ ...record, UprPositions: ['Noted'] }]);
    const { position, positions } = await read(id);
    expect(position).toBe('SUPPORTED_IN_PART');
    expect(positions.map((statement: any) => [statement.position, statement.stage]).sort()).toEqual([
      ['NOTED', 'SOURCE'],
      ['SUPPORTED', 'SOURCE'],
      ['SUPPORTED_IN_PART', 'ADOPTION'],
    ]);
    expect(await importFile(world, cast.coordinator, [{ ...record, UprPositions: ['Noted'] }])).toMatchObject(
      {
        unchanged: 1,
      },
    );
  });

  it('that became like another is told apart from it: two terms whose names differ in a sign only', async () => {
    const first = uhriRecord(121, { Themes: ['Right to a snow day'] });
    const second = uhriRecord(122, { Themes: ['Right to a snow-day'] });
    const third = uhriRecord(123, { Themes: ['Right to a snow day!'] });
    expect(await importFile(world, cast.coordinator, [first, second, third])).toMatchObject({
      state: 'COMPLETED',
      new: 3,
    });
    const terms = await Promise.all(
      [first, second, third].map(async ({ AnnotationId }) =>
        codes((await read(await idOf(world, AnnotationId))).themes, 'SOURCE'),
      ),
    );
    expect(new Set(terms.flat()).size).toBe(3);
  });
});

describe('what the country made of a recommendation', () => {
  const record = uhriRecord(201, { Text: '201. Build a harbour.' });
  let id: string;
  let clusterId: string;

  const national = async (): Promise<unknown> => {
    const { themes, affectedGroups, sdgs, status, cluster } = await read(id);
    const { lead, implementBy } = await standing(cast.coordinator, id);
    return {
      tags: [themes, affectedGroups, sdgs].map((tags) => codes(tags, 'NATIONAL')),
      status,
      cluster: cluster?.id,
      lead: lead?.id,
      implementBy,
    };
  };
  const expected = () => ({
    tags: [['right-to-health'], ['women-and-girls'], ['16.3']],
    status: 'IN_PROGRESS',
    cluster: clusterId,
    lead: cast.ministryA,
    implementBy: '2027-12-31',
  });

  beforeAll(async () => {
    await importFile(world, cast.coordinator, [record]);
    id = await idOf(world, record.AnnotationId);
    clusterId = await createCluster(cast.coordinator, 'Harbours');
    await addTo(cast.coordinator, clusterId, [id]);
    done(
      await assign(cast.coordinator, [id], {
        institutionId: cast.ministryA,
        role: 'LEAD',
        implementBy: '2027-12-31',
      }),
      'assignRecommendations',
    );
    done(
      await cast.coordinator.ask(
        'mutation($input: TagRecommendationsInput!) { tagRecommendations(input: $input) { changedCount userErrors { code message } } }',
        {
          input: {
            recommendationIds: [id],
            themeCodes: ['right-to-health'],
            affectedGroupCodes: ['women-and-girls'],
            sdgCodes: ['16.3'],
          },
        },
      ),
      'tagRecommendations',
    );
    done(
      await cast.coordinator.ask(
        'mutation($input: AssessStatusInput!) { assessStatus(input: $input) { changedCount userErrors { code message } } }',
        {
          input: {
            targets: { ids: [id] },
            status: 'IN_PROGRESS',
            effectiveOn: '2026-02-01',
            reason: 'Dredging has begun.',
            sourceNote: 'Visit to the harbour',
          },
        },
      ),
      'assessStatus',
    );
  });

  it('stands before', async () => expect(await national()).toEqual(expected()));

  it('survives new texts and labels', async () => {
    const changed: UhriRecord = {
      ...record,
      Text: '201. Build two harbours.',
      Themes: ['Right to health', 'Right to food'],
      AffectedPersons: ['Women & girls'],
      Sdgs: [],
    };
    expect(await importFile(world, cast.coordinator, [changed])).toMatchObject({ changed: 1 });
    const { themes, affectedGroups, sdgs } = await read(id);
    expect(codes(themes, 'SOURCE')).toEqual(['right-to-food', 'right-to-health']);
    expect(codes(affectedGroups, 'SOURCE')).toEqual(['women-and-girls']);
    expect(codes(sdgs, 'SOURCE')).toEqual([]);
    expect(await national()).toEqual(expected());
  });

  it('survives a withdrawal, and the record comes back', async () => {
    const rest = await remaining(record.AnnotationId);
    const withdrawing = await importFile(world, cast.coordinator, rest, { complete: true });
    expect(withdrawing).toMatchObject({ absent: 1, withdrawn: 0, state: 'AWAITING_CONFIRMATION' });
    done(
      await cast.coordinator.ask(
        'mutation($input: WithdrawalInput!) { confirmWithdrawal(input: $input) { run { withdrawn } userErrors { code message } } }',
        { input: { runId: withdrawing.id } },
      ),
      'confirmWithdrawal',
    );
    expect((await read(id)).withdrawnAt).not.toBeNull();
    expect(await found(cast.coordinator, 'harbours')).toEqual([]);
    expect(await national()).toEqual(expected());
    const again = await importFile(world, cast.coordinator, [
      { ...record, Text: '201. Build two harbours.', Themes: ['Right to food'], Sdgs: [] },
    ]);
    expect(again).toMatchObject({ reappeared: 1, changed: 1, new: 0 });
    const back = await read(id);
    expect(back.withdrawnAt).toBeNull();
    expect(back.revisions.filter(({ field }: any) => field === 'withdrawn')).toHaveLength(2);
    expect(await found(cast.coordinator, 'harbours')).toEqual([id]);
    expect(await national()).toEqual(expected());
  });

  /** Everything of the country that was imported so far, but one record. */
  async function remaining(but: string): Promise<UhriRecord[]> {
    const rows = await rowsOf<{ sourceId: string }>(
      world,
      'select source_id as "sourceId" from source_record',
    );
    return rows
      .filter(({ sourceId }) => sourceId !== but)
      .map(({ sourceId }) => uhriRecord(Number(sourceId.slice(-12)), { AnnotationId: sourceId }));
  }
});
