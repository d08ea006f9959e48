import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { createContext } from '../src/context.js';
import { loadConfig } from '../src/platform/config/config.js';
import { Reader } from '../src/platform/database/reader.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { contents, differences } from '../test/imports/contents.js';
import { largeExport, nextDay } from '../test/imports/large-export.js';
import { Dice } from '../test/portfolio/dice.js';
import { percentile, report } from './figures.js';
import { freshCopies, type FreshCopies } from './fresh-copies.js';
import { begin, command } from './server.js';

/** At most so many kills of one import. */
const MOST_KILLS = 3;
/** A killed process's word holds for so long. */
const LEASE_SECONDS = 1;
const LOOK_MS = 2;
/** About as long as a batch, so that a kill comes anywhere in one. */
const BATCH_MS = 50;

/** An import that nothing interrupts: what it leaves, and how long it is at work. */
interface Whole {
  rows: Record<string, string[]>;
  read: number;
  milliseconds: number;
}

interface Round {
  /** Records that were committed at each kill. */
  killedAt: number[];
  different: string[];
}

interface RunRow {
  state: string;
  read: number;
  version: number;
  startedAt: string;
  endedAt: string | null;
}

/**
 * Kills an import with `kill -9` at random places, lets the next process go on with it, and compares every row with what
 * an import leaves that nothing interrupted. The second file changes, adds and withdraws. The seed chooses the places, to
 * a batch or so.
 */
export async function crashRounds(folder: string, rounds: number, seed: number): Promise<void> {
  const copies = freshCopies(folder, process.env['BENCH_DATABASE_URL']);
  const before = largeExport(2_000);
  // 1 % is gone, which a complete file may withdraw without anybody's word.
  const after = nextDay(before, 4_000).filter((_, index) => index % 100 !== 5);
  writeFileSync(join(folder, 'first.json'), JSON.stringify(before));
  const file = join(folder, 'second.json');
  writeFileSync(file, JSON.stringify(after));
  await command(at(copies.original), ['import', join(folder, 'first.json'), '--all', '--json']);
  const whole = await uninterrupted(copies, file);
  console.log(
    `${copies.kind}, seed ${seed}: ${whole.read} records, ${(whole.milliseconds / 1000).toFixed(1)} s when nothing interrupts`,
  );
  const dice = new Dice(seed);
  const all: Round[] = [];
  for (let number = 1; number <= rounds; number++) {
    const round = await crashRound(copies, `crash_${number}`, file, whole, dice);
    all.push(round);
    console.log(`round ${number}: killed at ${round.killedAt.join(', ')}`);
    for (const row of round.different) console.log(`  ${row}`);
  }
  tell(copies, all);
}

async function uninterrupted(copies: FreshCopies, file: string): Promise<Whole> {
  const url = await copies.copy('whole');
  await command(at(url), importing(file));
  const { read, startedAt, endedAt, rows } = await looking(url, async (reader) => ({
    ...(await runOf(reader)),
    rows: await contents(reader),
  }));
  await copies.drop('whole');
  return { rows, read, milliseconds: Date.parse(endedAt ?? '') - Date.parse(startedAt) };
}

/** One import with one kill or several, on a fresh copy; begun again where the process was faster than the first kill. */
async function crashRound(
  copies: FreshCopies,
  name: string,
  file: string,
  whole: Whole,
  dice: Dice,
): Promise<Round> {
  for (;;) {
    const url = await copies.copy(name);
    const round = await looking(url, async (reader) => {
      const killedAt = await killings(reader, url, file, whole, dice);
      if (killedAt.length === 0) return null;
      if ((await runOf(reader)).state === 'RUNNING') await command(at(url), importing(file));
      return { killedAt, different: differences(await contents(reader), whole.rows) };
    });
    await copies.drop(name);
    if (round) return round;
  }
}

/** Answers how many records were committed at each kill; fewer kills than wanted where the import ended before one. */
async function killings(
  reader: Reader,
  url: string,
  file: string,
  whole: Whole,
  dice: Dice,
): Promise<number[]> {
  const killedAt: number[] = [];
  const wanted = 1 + dice.below(MOST_KILLS);
  let [version, read] = [0, 0];
  while (killedAt.length < wanted) {
    // One in five when everything is read and the rest is being withdrawn.
    const goal = dice.chance(0.2) ? whole.read : read + dice.below(whole.read - read);
    const child = begin(at(url), importing(file));
    const ended = once(child, 'exit');
    await come(reader, version, goal, ended);
    await sleep(dice.next() * BATCH_MS);
    child.kill('SIGKILL');
    await ended;
    const run = await runOf(reader);
    if (run.state !== 'RUNNING') return killedAt;
    killedAt.push(run.read);
    ({ version, read } = run);
    // Until then its word holds.
    await sleep(LEASE_SECONDS * 1000 + 100);
  }
  return killedAt;
}

/** Waits until the process has begun the run, or has taken up the one that it finds, and has come so far with it. */
async function come(reader: Reader, known: number, goal: number, ended: Promise<unknown>): Promise<void> {
  let gone = false;
  void ended.then(() => (gone = true));
  for (;;) {
    const [run] = await runs(reader);
    if (run && run.version > known && (run.read >= goal || gone)) return;
    if (gone) throw new Error('the process ended before it had begun to import');
    await sleep(LOOK_MS);
  }
}

async function runOf(reader: Reader): Promise<RunRow> {
  const [run] = await runs(reader);
  if (!run) throw new Error('the second file was never imported');
  return run;
}

const runs = (reader: Reader): Promise<RunRow[]> =>
  reader.rows<
    RunRow & object
  >(sql`select state, "read" as "read", version, started_at as "startedAt", ended_at as "endedAt"
    from import_run where file_name = 'second.json'`);

/** Reads a database from this process, beside the one that imports. */
async function looking<T>(url: string, look: (reader: Reader) => Promise<T>): Promise<T> {
  const config = loadConfig({
    ...at(url),
    RECTRACK_SECRET: 'a secret that only the benchmark knows',
    LOG_LEVEL: 'error',
  });
  const app = await createContext(config, createLogger(config));
  try {
    return await look(app.get(Reader, { strict: false }));
  } finally {
    await app.close();
  }
}

const at = (url: string): Record<string, string> => ({
  DATABASE_URL: url,
  RECTRACK_IMPORT_LEASE_SECONDS: String(LEASE_SECONDS),
});

const importing = (file: string): string[] => ['import', file, '--all', '--complete', '--json'];

function tell({ kind }: FreshCopies, all: readonly Round[]): void {
  const points = all.flatMap(({ killedAt }) => killedAt);
  const unequal = all.filter(({ different }) => different.length > 0).length;
  const [least, half, most] = [0, 0.5, 1].map((share) => percentile(points, share));
  report(
    `${kind}: ${all.length} imports killed ${points.length} times, after ${least} to ${most} records (half by ${half})`,
    `${unequal} unequal`,
    'none differs from an import without a kill',
    unequal === 0,
  );
}
