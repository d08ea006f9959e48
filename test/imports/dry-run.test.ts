import { Reader } from '../../src/platform/database/reader.js';
import { Cast, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { contents } from './contents.js';
import { importFile, importingWorld, rowsOf, type Run } from './importing.js';
import { largeExport, nextDay } from './large-export.js';
import { uhriRecord, type UhriRecord } from './uhri.js';

const first = largeExport(600);
const later = nextDay(first, 300);
/** Two of one new document, far from each other in the file. */
const twin = (number: number): UhriRecord =>
  uhriRecord(number, { Symbol: 'CRC/C/XSA/CO/77', Text: '12. Mend the roof.' });
/** Under another id what a record says before its own change, which comes at the file's end or at once. */
const before = (index: number): UhriRecord => ({
  ...first[index]!,
  AnnotationId: uhriRecord(91_000 + index).AnnotationId,
});
/** The next day's file has new, changed, repeated and unknown things, and possible duplicates; a few are gone. */
const second = [
  twin(90_001),
  before(588),
  before(14),
  ...later.slice(8),
  { ...later[20]!, Text: 'The same id once more.' },
  { ...uhriRecord(90_003), Symbol: null },
  twin(90_002),
];

let world: World;
let admin: Player;

beforeAll(async () => {
  world = await importingWorld();
  ({ admin } = await Cast.play(world));
  await importFile(world, admin, first);
}, 60_000);
afterAll(() => world.close());

/** Everything that an import writes but what it says of itself. */
async function tables(): Promise<unknown> {
  const { runs: _, issues: __, ...rest } = await contents(world.app.get(Reader, { strict: false }));
  return rest;
}

/** What a run noticed. Ids that the database makes up differ. */
async function notes({ id }: Run): Promise<{ ordinal: number; code: string; message: string }[]> {
  const rows = await rowsOf<{ ordinal: number; code: string; message: string }>(
    world,
    `select ordinal, source_id, code, message from import_issue where run_id = '${id}' order by ordinal, code, message`,
  );
  return rows.map((row) => ({ ...row, message: row.message.replaceAll(/\brec_[0-9a-z]+/g, 'rec') }));
}

it('a dry run writes nothing, and says of every record what the real one does', async () => {
  const untouched = await tables();
  const foretold = await importFile(world, admin, second, { dryRun: true });
  expect(await tables()).toEqual(untouched);
  const real = await importFile(world, admin, second);
  expect(await tables()).not.toEqual(untouched);
  expect({ ...foretold, id: real.id }).toEqual(real);
  for (const count of ['new', 'changed', 'unchanged', 'absent', 'possibleDuplicates', 'skipped'] as const)
    expect([count, real[count] > 0]).toEqual([count, true]);
  const told = await notes(real);
  expect(await notes(foretold)).toEqual(told);
  const duplicates = told.flatMap(({ ordinal, code }) => (code === 'POSSIBLE_DUPLICATE' ? [ordinal] : []));
  expect(duplicates).toEqual(expect.arrayContaining([2, 3, second.length]));
});

it('a second dry run says that there is nothing left to do', async () => {
  expect(await importFile(world, admin, second, { dryRun: true })).toMatchObject({ new: 0, changed: 0 });
});

it('a dry run of a complete file foretells the withdrawals, and withdraws nothing', async () => {
  const records = [...second.filter((_, index) => ![30, 31, 32].includes(index)), uhriRecord(90_004)];
  const untouched = await tables();
  const foretold = await importFile(world, admin, records, { dryRun: true, complete: true });
  expect(await tables()).toEqual(untouched);
  const real = await importFile(world, admin, records, { complete: true });
  expect({ ...foretold, id: real.id }).toEqual(real);
  expect(real).toMatchObject({ state: 'COMPLETED', new: 1 });
  expect(real.withdrawn).toBeGreaterThan(0);
});
