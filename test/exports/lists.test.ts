import { holdingsOf } from '../access/holdings.js';
import { Cast, done } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { importingWorld } from '../imports/importing.js';
import { refusal, verb } from '../progress/reporting.js';
import { csvRows, download, exporting, xlsxRows } from './exporting.js';

/** Each list: the mutation that asks for it as a file, the root field, its columns' enum, and who has it. */
const LISTS = [
  ['exportClusters', 'clusters', 'ClusterColumn', 'coordinator'],
  ['exportProgressUpdates', 'progressUpdates', 'ProgressUpdateColumn', 'focalPoint'],
  ['exportTasks', 'myTasks', 'TaskColumn', 'focalPoint'],
  ['exportIndicators', 'indicators', 'IndicatorColumn', 'coordinator'],
  ['exportInstitutions', 'institutions', 'InstitutionColumn', 'coordinator'],
  ['exportPeople', 'users', 'PersonColumn', 'coordinator'],
  ['exportDocuments', 'documents', 'DocumentColumn', 'coordinator'],
  ['exportMeasures', 'measures', 'MeasureColumn', 'coordinator'],
  ['exportActivities', 'activities', 'ActivityColumn', 'coordinator'],
  ['exportCalendar', 'calendar', 'CalendarColumn', 'coordinator'],
] as const;

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
  await holdingsOf(world, cast.admin, {
    coordinator: cast.coordinator,
    focalPoint: cast.focalPoint,
    ministry: cast.ministryA,
    countryName: 'Sorvania',
  });
}, 120_000);
afterAll(() => world.close());

it.each(LISTS)(
  '%s gives every row of `%s` that its reader sees, and of every column',
  async (name, root, columns, who) => {
    const { data } = await cast[who].ask(
      `{ ${root} { totalCount } __type(name: "${columns}") { enumValues { name } } }`,
    );
    expect(data[root].totalCount).toBeGreaterThan(0);
    const csv = csvRows(
      await download(world, cast[who], await exporting(cast[who], name, { format: 'CSV' })),
    );
    expect(csv[0]).toHaveLength(data.__type.enumValues.length);
    expect(csv).toHaveLength(data[root].totalCount + 1);
    const xlsx = await xlsxRows(
      await download(world, cast[who], await exporting(cast[who], name, { format: 'XLSX' })),
    );
    expect(xlsx).toHaveLength(csv.length);
    // A column that nothing fills here would prove nothing: most are.
    const filled = csv[0]?.filter((_, column) => csv.slice(1).some((row) => row[column] !== '')) ?? [];
    expect(filled.length).toBeGreaterThan((csv[0]?.length ?? 0) / 3);
  },
);

it('every list of files is tried here', async () => {
  const { data } = await world.ask('{ __schema { mutationType { fields { name type { name } } } } }');
  const made = data.__schema.mutationType.fields.filter(
    ({ name, type }: { name: string; type: { name: string } }) =>
      type.name === 'ExportPayload' &&
      name !== 'exportRecommendations' &&
      /^export[A-Z][a-zA-Z]*s$|^exportPeople$|^exportCalendar$/.test(name),
  );
  expect(made.map(({ name }: { name: string }) => name).sort()).toEqual(LISTS.map(([name]) => name).sort());
});

it('the list’s own filter and order hold, its enums by their names', async () => {
  const ids: string[] = [];
  for (const name of ['Water', 'Air', 'Earth']) {
    const made = await verb(cast.coordinator, 'createCluster', 'cluster { id version }', {
      name: `Clean ${name}`,
    });
    ids.push(done(made, 'createCluster').cluster.id);
  }
  const question = {
    format: 'CSV',
    filter: { nameContains: 'clean', states: ['ACTIVE'] },
    orderBy: { field: 'NAME', direction: 'DESC' },
    columns: ['NAME', 'ID'],
  };
  const rows = csvRows(
    await download(world, cast.coordinator, await exporting(cast.coordinator, 'exportClusters', question)),
  );
  expect(rows).toEqual([
    ['Name', 'Id'],
    ['Clean Water', ids[0]],
    ['Clean Earth', ids[2]],
    ['Clean Air', ids[1]],
  ]);
});

it('more rows than a page come each once', async () => {
  const names = Array.from({ length: 130 }, (_, n) => `Many ${String(n).padStart(3, '0')}`);
  for (const name of names)
    done(await verb(cast.coordinator, 'createCluster', 'cluster { id }', { name }), 'createCluster');
  const asked = await exporting(cast.coordinator, 'exportClusters', {
    format: 'CSV',
    filter: { nameContains: 'many ' },
    columns: ['NAME'],
  });
  const rows = csvRows(await download(world, cast.coordinator, asked)).slice(1);
  expect(rows.map(([name]) => name)).toEqual(names);
});

it('values that stand beside each other stay line by line', async () => {
  const asked = await exporting(cast.coordinator, 'exportIndicators', {
    format: 'CSV',
    columns: ['MEASURED_ON', 'VALUES'],
  });
  const [, row] = csvRows(await download(world, cast.coordinator, asked));
  expect(row?.[0]?.split('\n')).toHaveLength(row?.[1]?.split('\n').length ?? 0);
  expect(row).toEqual(['2026-02-28', '120']);
});

it('who may not ask the list may not have it as a file', async () => {
  for (const [player, name] of [
    [cast.stakeholder, 'exportPeople'],
    [cast.analyst, 'exportTasks'],
  ] as const) {
    const answer = await verb(player, name, 'export { id }', { format: 'CSV' });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

it('nobody has the rows of another country, and a stakeholder none that are not published', async () => {
  for (const player of [cast.foreignCoordinator, cast.stakeholder]) {
    for (const name of ['exportClusters', 'exportIndicators', 'exportProgressUpdates', 'exportActivities']) {
      const rows = csvRows(await download(world, player, await exporting(player, name, { format: 'CSV' })));
      expect(rows).toHaveLength(1);
    }
  }
});

it('a wrong filter is refused where it stands', async () => {
  const answer = await verb(cast.coordinator, 'exportClusters', 'export { id }', {
    format: 'XLSX',
    filter: { themes: [] },
  });
  expect(refusal(answer)).toMatchObject({ code: 'INVALID', path: ['input', 'filter', 'themes'] });
});
