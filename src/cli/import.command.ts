import { createReadStream } from 'node:fs';
import { mkdtemp, open as openFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ImportService } from '../exchange/imports/import.service.js';
import type { ImportRun } from '../exchange/imports/import-run.entity.js';
import { exportOfSheet, isPackage } from '../exchange/imports/uhri/sheet-export.js';
import { UserError } from '../platform/graphql/user-error.js';
import { newId } from '../platform/ids/id.js';
import { LANGUAGES, type Language } from '../reference/languages/language.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { EXIT_USAGE, readConfig } from './environment.js';
import { openInstallation } from './installation.js';
import { importReport, printReport } from './import-report.js';

/** A run that waits for a person: everything was read, and a large absence must be confirmed. */
const EXIT_AWAITS_CONFIRMATION = 3;
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
/** A workbook of all countries has some hundred megabytes once it is unpacked. */
const MOST_INFLATED = 4 * 1024 ** 3;
/** Batches leave much that is soon dead: the heap is cleaned once it has grown by half, not to several times what lives. */
const HEAP_GROWTH_PERCENT = 50;

interface Options {
  country?: string;
  all?: boolean;
  language: Language;
  dryRun?: boolean;
  complete?: boolean;
  json?: boolean;
}

/** `rectrack import FILE|URL`: UHRI's JSON export into the database. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      "Import UHRI's JSON export (.json or .json.gz) from a file, an address, or standard input (-); or its workbook (.xlsx) from a file.",
    )
    .argument('<source>', 'path of the file, its http(s) address, or - for standard input')
    .addOption(
      new Option('--country <code>', 'only the records of this country: SVN')
        .conflicts('all')
        .argParser((code) => code.toUpperCase()),
    )
    .option('--all', 'the records of every country in the file')
    .addOption(new Option('--language <code>', 'language of the texts').choices(LANGUAGES).default('en'))
    .option('--dry-run', 'say what would be done; write nothing')
    .option('--complete', 'the file is everything: what it lacks was withdrawn')
    .option('--json', 'print one JSON object instead of lines for people')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 3 waits for a confirmation of withdrawals, 64 wrong use.',
    )
    .action(async (source: string, options: Options, command: Command) => {
      if (!options.country && !options.all)
        command.error('error: say which records: --country SVN, or --all', { exitCode: EXIT_USAGE });
      process.exitCode = await run(source, options);
    });
}

async function run(source: string, options: Options): Promise<number> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const app = await openInstallation(readConfig());
  let opened: Readable | undefined;
  try {
    if (options.country && !app.get(Vocabulary).country(options.country)) {
      throw new InvalidArgumentError(
        `"${options.country}" is no country code; write an ISO 3166 alpha-3 code such as SVN`,
      );
    }
    opened = await open(source);
    const progress = progressBar(options);
    const ended = await app
      .get(ImportService)
      .import(
        { requestId: newId('cli'), userId: null, membershipId: null },
        {
          fileName: source === '-' ? 'standard input' : basename(source),
          countryCode: options.country ?? null,
          language: options.language,
          dryRun: options.dryRun ?? false,
          complete: options.complete ?? false,
        },
        opened,
        progress.update,
      )
      .finally(progress.stop);
    if (options.json) console.log(JSON.stringify(await importReport(app, ended)));
    else printReport(await importReport(app, ended));
    if (ended.state === 'AWAITING_CONFIRMATION') return EXIT_AWAITS_CONFIRMATION;
    return ended.state === 'COMPLETED' ? 0 : 1;
  } catch (error) {
    const usage = error instanceof InvalidArgumentError;
    if (!usage && !(error instanceof UserError) && !(error instanceof SourceError)) throw error;
    console.error(`error: ${error.message}`);
    return usage ? EXIT_USAGE : 1;
  } finally {
    // A download that nobody reads would keep the process alive.
    opened?.destroy();
    await app.close();
  }
}

/** The source cannot be opened or fetched. */
class SourceError extends Error {}

async function open(source: string): Promise<Readable> {
  if (source === '-') return process.stdin;
  if (/^https?:\/\//.test(source)) {
    const response = await fetch(source, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) }).catch(
      (error: Error) => {
        throw new SourceError(`${source} cannot be fetched: ${error.message}`);
      },
    );
    if (!response.ok || !response.body)
      throw new SourceError(`${source} answered ${response.status} ${response.statusText}`);
    return Readable.fromWeb(response.body as never);
  }
  const file = await stat(source).catch((error: Error) => {
    throw new SourceError(`${source} cannot be read: ${error.message}`);
  });
  if (!file.isFile()) throw new SourceError(`${source} is no file`);
  return (await isPackage(source)) ? sheet(source) : createReadStream(source, { highWaterMark: 256 * 1024 });
}

/** UHRI's workbook as the JSON export that it stands for, which is gone when it is read. */
async function sheet(source: string): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'rectrack-import-'));
  try {
    const path = join(folder, 'export.json');
    await exportOfSheet(source, path, MOST_INFLATED);
    const file = await openFile(path);
    return file.createReadStream({ highWaterMark: 256 * 1024 });
  } finally {
    // What is open stays readable until it is closed.
    await rm(folder, { recursive: true, force: true });
  }
}

function progressBar({ json }: Options): { update: (run: ImportRun) => void; stop: () => void } {
  if (json || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: '{read} read · {added} new · {changed} changed · {unchanged} unchanged · {skipped} skipped',
    clearOnComplete: true,
  });
  bar.start(0, 0, { read: 0, added: 0, changed: 0, unchanged: 0, skipped: 0 });
  return {
    update: ({ read, added, changed, unchanged, skipped }) =>
      bar.update(read, { read, added, changed, unchanged, skipped }),
    stop: () => bar.stop(),
  };
}
