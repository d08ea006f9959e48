import { Cast, done } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import sql from 'sql-template-tag';
import { publish, seedRecommendations, seedStatus, write } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { assign, refusal, verb } from '../progress/reporting.js';
import { csvRows, download, exporting, refusedAs, xlsxRows } from './exporting.js';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'=quoted", '＝1+1'];

const countExports = sql`select count(*) as n from export`;

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const exported = async (by = cast.coordinator, input: object = {}) =>
  download(world, by, await exporting(by, 'exportRecommendations', { format: 'CSV', ...input }));

it('a list comes as a workbook and as CSV, with the columns that were chosen, in their order', async () => {
  const { id } = await enterRecommendation(cast.coordinator, {
    symbol: 'CEDAW/C/XSA/CO/5',
    reference: '12 (a)',
    text: 'Adopt a law.\nReport on it, “soon”.',
  });
  const lead = {
    targets: { ids: [id] },
    institutionId: cast.ministryA,
    role: 'LEAD',
    implementBy: '2027-06-30',
  };
  done(await verb(cast.coordinator, 'assignRecommendations', 'changedCount', lead), 'assignRecommendations');
  await assign(cast, cast.ministryB, [id], 'SUPPORTING');
  await seedStatus(world, id, 'IN_PROGRESS');
  const question = {
    filter: { documentSymbols: ['CEDAW/C/XSA/CO/5'] },
    columns: ['REFERENCE', 'TEXT', 'STATUS', 'LEAD', 'INSTITUTIONS', 'IMPLEMENT_BY', 'UPR_CYCLE', 'OVERDUE'],
  };
  const csv = await exported(cast.coordinator, question);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect([...csv.body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csvRows(csv)).toEqual([
    [
      'Reference',
      'Text',
      'Status',
      'Lead institution',
      'Institutions',
      'Implement by',
      'UPR cycle',
      'Overdue',
    ],
    [
      '12 (a)',
      'Adopt a law.\nReport on it, “soon”.',
      'IN_PROGRESS',
      'Ministry of Justice',
      'Ministry of Justice\nMinistry of Health',
      '2027-06-30',
      '',
      'no',
    ],
  ]);
  const xlsx = await exported(cast.coordinator, { ...question, format: 'XLSX' });
  expect(xlsx.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/);
  const [headers, row] = await xlsxRows(xlsx);
  expect(headers).toEqual(csvRows(csv)[0]);
  expect(row?.slice(0, 5)).toEqual(csvRows(csv)[1]?.slice(0, 5));
  expect(row?.[5]).toEqual(new Date('2027-06-30T00:00:00.000Z'));
});

it('without a choice every column is there, each for one field of the API', async () => {
  const rows = csvRows(await exported());
  const { data } = await cast.coordinator.ask(
    '{ __type(name: "RecommendationColumn") { enumValues { name description } } }',
  );
  expect(rows[0]).toHaveLength(data.__type.enumValues.length);
});

it('a text is never a formula, in a workbook or in CSV, and the CSV is undone exactly', async () => {
  const symbol = 'CEDAW/C/XSA/CO/6';
  const { documentId } = await enterRecommendation(cast.coordinator, {
    symbol,
    reference: '1',
    text: `${FORMULAS[0]}`,
  });
  for (const [index, text] of FORMULAS.slice(1).entries())
    await enterRecommendation(cast.coordinator, { documentId, reference: String(index + 2), text });
  const question = {
    filter: { documentSymbols: [symbol] },
    orderBy: { field: 'REFERENCE', direction: 'ASC' },
    columns: ['TEXT'],
  };
  const asked = await cast.coordinator.ask(
    'query ($filter: RecommendationFilter, $orderBy: RecommendationOrder) { recommendations(filter: $filter, orderBy: $orderBy) { nodes { text { text } } } }',
    question,
  );
  const texts = asked.data.recommendations.nodes.map((node: { text: { text: string } }) => node.text.text);
  const csv = csvRows(await exported(cast.coordinator, question)).slice(1);
  expect(csv).toEqual(texts.map((text: string) => [`'${text}`]));
  const xlsx = await xlsxRows(await exported(cast.coordinator, { ...question, format: 'XLSX' }));
  expect(xlsx.slice(1)).toEqual(texts.map((text: string) => [text]));
});

it('the file has a name in any letters, is shown in no page and kept in no cache', async () => {
  const { headers, body } = await exported();
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="recommendations-2026-03-01\.csv"; filename\*=UTF-8''/,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(Number(headers.get('content-length'))).toBe(body.length);
});

describe('who may download it', () => {
  it('nobody but who asked, under the membership under which they asked', async () => {
    const asked = await exporting(cast.coordinator, 'exportRecommendations', { format: 'CSV' });
    for (const other of [
      cast.secondCoordinator,
      cast.analyst,
      cast.focalPoint,
      cast.stakeholder,
      cast.foreignCoordinator,
    ]) {
      const answer = await download(world, other, asked);
      expect([answer.status, refusedAs(answer)]).toEqual([404, 'NOT_FOUND']);
      expect(
        (await other.ask('query ($id: ID!) { node(id: $id) { id } }', { id: asked.id })).data.node,
      ).toBeNull();
    }
    expect((await download(world, null, asked)).status).toBe(401);
    expect((await download(world, cast.admin, asked)).status).toBe(403);
    expect((await download(world, cast.coordinator, asked)).status).toBe(200);
    const { data } = await cast.coordinator.ask(
      'query ($id: ID!) { node(id: $id) { id ... on Export { kind path } } }',
      { id: asked.id },
    );
    expect(data.node).toEqual({ id: asked.id, kind: 'recommendations', path: asked.path });
  });

  it('each as far as they see: a stakeholder what is published now, not when they asked', async () => {
    const symbol = 'CEDAW/C/XSA/CO/7';
    const { id } = await enterRecommendation(cast.coordinator, { symbol, text: 'Open the files.' });
    await seedStatus(world, id, 'IMPLEMENTED');
    await publish(cast.coordinator, 'STATUS');
    const question = {
      format: 'CSV',
      filter: { documentSymbols: [symbol] },
      columns: ['TEXT', 'STATUS', 'PRIORITY'],
    };
    const asked = await exporting(cast.stakeholder, 'exportRecommendations', question);
    expect(csvRows(await download(world, cast.stakeholder, asked))[1]).toEqual([
      'Open the files.',
      'IMPLEMENTED',
      '',
    ]);
    await publish(cast.coordinator, 'SOURCE');
    expect(csvRows(await download(world, cast.stakeholder, asked))[1]).toEqual(['Open the files.', '', '']);
    await publish(cast.coordinator, 'NONE');
    expect(csvRows(await download(world, cast.stakeholder, asked))).toHaveLength(1);
    expect(
      csvRows(
        await download(
          world,
          cast.coordinator,
          await exporting(cast.coordinator, 'exportRecommendations', question),
        ),
      )[1]?.[1],
    ).toBe('IMPLEMENTED');
  });

  it('for a day; then it says so', async () => {
    const asked = await exporting(cast.analyst, 'exportRecommendations', { format: 'CSV' });
    const before = world.clock.now();
    world.clock.moveTo(asked.expiresAt);
    const answer = await download(world, cast.analyst, asked);
    world.clock.moveTo(before);
    expect([answer.status, refusedAs(answer)]).toEqual([410, 'EXPIRED']);
  });

  it('no anonymous reader asks, nor an administrator, who has no country', async () => {
    const mutation = 'mutation { exportRecommendations(input: { format: CSV }) { export { id } } }';
    expect((await world.ask(mutation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await cast.admin.ask(mutation)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('asking and downloading are audited, with what was asked', async () => {
  const asked = await exporting(cast.coordinator, 'exportRecommendations', {
    format: 'CSV',
    columns: ['ID'],
  });
  const { body } = await download(world, cast.coordinator, asked);
  const { data } = await cast.coordinator.ask(
    'query ($filter: AuditFilter) { auditLog(filter: $filter) { nodes { eventName } } }',
    { filter: { subjectId: asked.id } },
  );
  expect(data.auditLog.nodes.map(({ eventName }: { eventName: string }) => eventName)).toEqual([
    'ExportDownloaded',
    'ExportRequested',
  ]);
  expect(body.length).toBeGreaterThan(0);
});

it.each([
  ['columns', { columns: [] }],
  ['columns', { columns: ['ID', 'ID'] }],
  ['search', { search: '-- !' }],
  ['orderBy.field', { orderBy: { field: 'RANK', direction: 'ASC' } }],
  ['filter.positions', { filter: { positions: [] } }],
])('a wrong %s is refused where it stands, and nothing is written down', async (path, input) => {
  const count = () => write(world, (writer) => writer.rows<{ n: number }>(countExports));
  const before = await count();
  const answer = await verb(cast.coordinator, 'exportRecommendations', 'export { id }', {
    format: 'CSV',
    ...input,
  });
  expect(refusal(answer)).toMatchObject({ code: 'INVALID', path: ['input', ...path.split('.')] });
  expect(await count()).toEqual(before);
});

it('many rows come in the order asked for, each once, with a statement count that follows the batches only', async () => {
  const ids = await seedRecommendations(world, 1_200, { countryCode: 'SVN' });
  const asked = await exporting(cast.foreignCoordinator, 'exportRecommendations', {
    format: 'CSV',
    columns: ['ID', 'STATUS', 'THEMES'],
    orderBy: { field: 'CREATED_AT', direction: 'ASC' },
  });
  let rows: string[][] = [];
  const statements = await world.countStatements(async () => {
    rows = csvRows(await download(world, cast.foreignCoordinator, asked)).slice(1);
  });
  expect(rows.map(([id]) => id)).toEqual(ids);
  expect(statements).toBeLessThan(50);
});
