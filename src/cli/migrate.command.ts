import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { migrations } from '../migrations/migrations.js';
import type { DatabaseTarget } from '../platform/config/config.js';
import { openDataSource } from '../platform/database/data-source.js';
import { migrate, pendingMigrations } from '../platform/database/migrate.js';
import { nameOf, unusable } from './database-state.js';
import { readConfig } from './environment.js';

interface Options {
  check?: boolean;
}

/** `rectrack migrate`: brings the tables up to date, and says by which migrations. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Apply the migrations that the database lacks, and say which. `serve` does it by itself.')
    .option('--check', 'write nothing; name what is missing and exit with 1 where something is')
    .addHelpText(
      'after',
      '\nExit codes: 0 up to date, 1 failed or (with --check) something is missing, 64 wrong use or a setting that cannot be used.',
    )
    .action(async (options: Options) => {
      process.exitCode = await run(readConfig().database, options);
    });
}

async function run(target: DatabaseTarget, { check }: Options): Promise<number> {
  // Opening would make the file, and a check makes nothing.
  if (check && target.kind === 'sqlite' && !existsSync(target.path))
    return report(target, 'missing', ['the database itself']);
  const source = await open(target).catch((error: unknown) => {
    throw unusable(target, error);
  });
  try {
    return check
      ? report(target, 'missing', await pendingMigrations(source))
      : report(target, 'applied', await apply(target, source));
  } finally {
    await source.destroy();
  }
}

async function open(target: DatabaseTarget): Promise<DataSource> {
  if (target.kind === 'sqlite') mkdirSync(dirname(target.path), { recursive: true });
  return openDataSource(target, { entities, migrations });
}

async function apply(target: DatabaseTarget, source: DataSource): Promise<string[]> {
  try {
    return await migrate(source);
  } catch (error) {
    throw unusable(target, error);
  }
}

/** Answers the exit code. */
function report(target: DatabaseTarget, what: 'missing' | 'applied', names: readonly string[]): number {
  for (const name of names) console.log(`${what}: ${name}`);
  if (names.length === 0) console.log(`The database ${nameOf(target)} is up to date.`);
  return what === 'missing' && names.length > 0 ? 1 : 0;
}
