import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ABROAD, Cast, done, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld, issuesOf, type Run } from '../imports/importing.js';
import { annotationId, uprRecord, type UhriRecord } from '../imports/uhri.js';
import { assign, joinCluster, verb } from '../progress/reporting.js';
import { realData } from '../uhri/real-data.js';
import { applied, drafted, draftOf, recommendationsOf } from './drafting.js';

const folder = realData('The adoption of real UHRI records is', 'slovenia-upr-cycle4-export-shape.json');
const withRealData = folder ? it : it.skip;

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const SYMBOL = 'A/HRC/60/9';
const REPORT = `140. The recommendations below will be examined by the State:
140.1 Open a school in each valley (France) (Kenya);
140.2 Train midwives (Chile);
140.3 Publish the budget of the courts (Norway);
140.4 Count the prisoners each month (Peru);
140.5 Repair the bridges (Fiji);
140.6 Plant trees (Samoa);`;

/** The record that the index makes of an item. */
function record(number: number, text: string, given: Partial<UhriRecord> = {}): UhriRecord {
  return uprRecord(number, {
    Symbol: SYMBOL,
    Text: text,
    PublicationDate: null,
    UprCycle: '4',
    UprSession: ['49'],
    UprPositions: ['Supported'],
    UprRecommendingCountry: [],
    ...given,
  });
}

async function reportOf(
  by: Player,
  symbol: string,
  text = REPORT,
): Promise<{ documentId: string; ids: Map<string, string> }> {
  const draft = await drafted(by, text, {
    newDocument: {
      symbol,
      mechanismCode: 'UPR',
      uprSession: 49,
      publishedOn: '2025-05-09',
      furtherSymbols: [{ symbol: SYMBOL, kind: 'REPORT' }],
    },
  });
  const { document } = await applied(by, draft);
  const rows = await recommendationsOf(by, document.id);
  return { documentId: document.id, ids: new Map(rows.map(({ reference, id }) => [reference, id])) };
}

describe('when UHRI has it', () => {
  let documentId: string;
  let ids: Map<string, string>;
  let run: Run;
  const file = [
    record(1, '140.1 Open a school in each valley (France) (Kenya);', {
      UprRecommendingCountry: ['France', 'Kenya'],
    }),
    record(2, '140.2. Train midwives. (Chile)', { UprPositions: ['Noted'] }),
    record(3, '140.3 Publish the budget of all courts (Norway);'),
    record(4, '140.14 Count the prisoners each month (Peru);'),
    record(5, '140.5 Repair the bridges (Fiji);', { UprPositions: ['Noted'] }),
    record(6, '140.7 Build wells (Chad);'),
  ];
  const of = (reference: string): string => ids.get(reference) as string;

  beforeAll(async () => {
    ({ documentId, ids } = await reportOf(cast.coordinator, 'A/HRC/WG.6/49/L.9'));
    await assign(cast, cast.ministryA, [of('140.1')]);
    const cluster = done(
      await verb(cast.coordinator, 'createCluster', 'cluster { id }', { name: 'Schools' }),
      'createCluster',
    );
    await joinCluster(cast.coordinator, cluster.cluster.id, [of('140.1')]);
    done(
      await verb(cast.coordinator, 'recordPosition', 'recommendation { id }', {
        recommendationId: of('140.5'),
        position: 'SUPPORTED',
        stage: 'ADOPTION',
      }),
      'recordPosition',
    );
    const dry = await importFile(world, cast.coordinator, file, { dryRun: true });
    expect(dry).toMatchObject({ new: 3, changed: 3, adopted: 3, possibleDuplicates: 2 });
    expect((await recommendationsOf(cast.coordinator, documentId)).map(({ annotationId: id }) => id)).toEqual(
      Array(6).fill(null),
    );
    run = await importFile(world, cast.coordinator, file);
  });

  it('the recommendation takes over the id of the record, by document, reference and text', async () => {
    expect(run).toMatchObject({
      read: 6,
      new: 3,
      changed: 3,
      adopted: 3,
      unchanged: 0,
      possibleDuplicates: 2,
    });
    const rows = await recommendationsOf(cast.coordinator, documentId);
    expect(rows).toHaveLength(9);
    const first = rows.find(({ id }) => id === of('140.1'));
    expect(first).toMatchObject({
      origin: 'IMPORT',
      annotationId: annotationId(1),
      position: 'SUPPORTED',
      issuedOn: '2025-05-09',
      text: { text: '140.1 Open a school in each valley (France) (Kenya);' },
      recommendingStates: [{ country: { code: 'FRA' } }, { country: { code: 'KEN' } }],
    });
    expect(first.revisions).toContainEqual({ field: 'source', before: null, after: annotationId(1) });
    const second = rows.find(({ id }) => id === of('140.2'));
    expect(second).toMatchObject({
      annotationId: annotationId(2),
      text: { text: '140.2. Train midwives. (Chile)' },
    });
    expect(second.revisions).toContainEqual({
      field: 'text',
      before: '140.2 Train midwives (Chile);',
      after: '140.2. Train midwives. (Chile)',
    });
  });

  it('nothing national is lost by it', async () => {
    const { data } = await cast.coordinator.ask(
      `query ($id: ID!) { recommendation(id: $id) { cluster { name }
        assignments { institution { id } } } }`,
      { id: of('140.1') },
    );
    expect(data.recommendation).toMatchObject({
      cluster: { name: 'Schools' },
      assignments: [{ institution: { id: cast.ministryA } }],
    });
  });

  it('the position that UHRI brings answers a pending one, and never takes the place of a recorded one', async () => {
    const rows = await recommendationsOf(cast.coordinator, documentId);
    const statements = (reference: string): unknown[] =>
      rows
        .find(({ id }) => id === of(reference))
        .positions.map((each: any) => [each.position, each.stage, each.supersededAt === null]);
    expect(statements('140.1')).toEqual(
      expect.arrayContaining([
        ['PENDING', 'REVIEW', false],
        ['SUPPORTED', 'SOURCE', true],
      ]),
    );
    expect(statements('140.5')).toEqual(
      expect.arrayContaining([
        ['SUPPORTED', 'ADOPTION', true],
        ['NOTED', 'SOURCE', false],
      ]),
    );
    const notes = (await issuesOf(cast.coordinator, run.id)).filter(({ code }) => code === 'NOTE');
    expect(notes.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('UHRI says NOTED, and SUPPORTED is recorded here'),
    );
  });

  it('other words at the same number, and the same words at another, are possible duplicates', async () => {
    const issues = await issuesOf(cast.coordinator, run.id);
    const told = issues.filter(({ code }) => code === 'POSSIBLE_DUPLICATE');
    expect(told.map(({ ordinal }) => ordinal)).toEqual([3, 4]);
    expect(told[0]?.message).toContain(`with other words, as ${of('140.3')}`);
    expect(told[1]?.message).toContain('under the reference 140.4');
    const { data } = await cast.coordinator.ask(
      '{ possibleDuplicates(first: 10) { nodes { recommendation { id } other { id } } } }',
    );
    expect(data.possibleDuplicates.nodes.map((pair: any) => pair.recommendation.id).sort()).toEqual(
      [of('140.3'), of('140.4')].sort(),
    );
  });

  it('the same file once more changes nothing, and an addendum adds no second recommendation', async () => {
    const again = await importFile(world, cast.coordinator, file);
    expect(again).toMatchObject({ new: 0, changed: 0, adopted: 0, unchanged: 6, possibleDuplicates: 0 });
    const relabelled = file.map((each) => ({ ...each, Themes: ['Right to health'] }));
    expect(await importFile(world, cast.coordinator, relabelled)).toMatchObject({
      new: 0,
      changed: 6,
      adopted: 0,
    });
    const rows = await recommendationsOf(cast.coordinator, documentId);
    expect(rows).toHaveLength(9);
    // What UHRI is silent about is not lost by what it says anew.
    expect(rows.find(({ id }) => id === of('140.1'))).toMatchObject({
      issuedOn: '2025-05-09',
      position: 'SUPPORTED',
    });
    // A report's text that comes late finds everything there.
    const late = await drafted(cast.coordinator, REPORT, { documentId });
    expect((await draftOf(cast.coordinator, late.id))['preview']).toEqual({
      entered: 0,
      same: 6,
      corrected: 0,
      renumbered: 0,
      kept: 0,
    });
  });
});

withRealData(
  'all of Slovenia’s fourth review arrive first as a text and then from UHRI: 254, none doubled',
  async () => {
    const read = (cycle: number): Buffer =>
      readFileSync(join(folder as string, `slovenia-upr-cycle${cycle}-export-shape.json`));
    const by = cast.foreignCoordinator;
    await importFile(world, by, read(3));
    const records = JSON.parse(read(4).toString()) as UhriRecord[];
    const text = [
      '140. The recommendations will be examined by Slovenia, which will respond in due time:',
      ...records.map(({ Text }) => Text),
    ].join('\n');
    const draft = await drafted(by, text, {
      newDocument: {
        symbol: 'A/HRC/WG.6/48/L.9',
        mechanismCode: 'UPR',
        uprSession: 48,
        furtherSymbols: [{ symbol: 'A/HRC/59/15', kind: 'REPORT' }],
      },
    });
    const taken = draft.paragraphs.filter(({ kind }) => kind === 'RECOMMENDATION');
    expect(taken).toHaveLength(254);
    expect(taken.filter(({ doubts }) => doubts.length > 0)).toEqual([]);
    const { document } = await applied(by, draft);
    const before = await recommendationsOf(by, document.id);
    expect(before).toHaveLength(254);
    expect(new Set(before.map(({ position }) => position))).toEqual(new Set(['PENDING']));

    const first = await importFile(world, by, read(4));
    expect(first).toMatchObject({ read: 254, new: 0, changed: 254, adopted: 254, possibleDuplicates: 0 });
    const after = await recommendationsOf(by, document.id);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(new Set(after.map((each) => each.annotationId)).size).toBe(254);
    expect(after.filter(({ position }) => position === 'SUPPORTED')).toHaveLength(217);
    expect(after.filter(({ position }) => position === 'NOTED')).toHaveLength(37);
    // The States that the text names are those of the index.
    expect(
      after.filter(({ revisions }) => revisions.some((each: any) => each.field === 'recommendingStates')),
    ).toEqual([]);
    const second = await importFile(world, by, read(4));
    expect(second).toMatchObject({ new: 0, changed: 0, adopted: 0, unchanged: 254, possibleDuplicates: 0 });
    const { data } = await by.ask(
      `{ recommendations(first: 1, filter: { countries: ["${ABROAD}"], cycles: [4] }) { totalCount } }`,
    );
    expect(data.recommendations.totalCount).toBe(254);
  },
);
