import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildApplication } from './built-application.js';
import { startPostgres, type PostgresServer } from './embedded-postgres.js';
import { migrateTemplate } from './template.js';

declare global {
  // What the teardown ends; Jest runs both in one process.
  var rectrackTestPostgres: PostgresServer | undefined;
}

/** One migrated, seeded template on each database that this run needs: every test file begins with a copy of it. */
export default async function setUp(): Promise<void> {
  const chosen = selectedProjects(process.argv);
  const needs = (database: string): boolean => chosen.length === 0 || chosen.includes(database);
  const folder = mkdtempSync(join(tmpdir(), 'rectrack-test-'));
  process.env['RECTRACK_TEST_FOLDER'] = folder;
  if (needs('sqlite') || needs('postgres'))
    process.env['RECTRACK_TEST_COMMAND_LINE'] = await buildApplication(folder);
  if (needs('sqlite')) await migrateTemplate({ kind: 'sqlite', path: join(folder, 'template.sqlite') });
  if (!needs('postgres')) return;
  const server = await startPostgres();
  globalThis.rectrackTestPostgres = server;
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  await client.query('create database template_rectrack');
  await client.end();
  process.env['RECTRACK_TEST_POSTGRES'] = server.url('');
  await migrateTemplate({ kind: 'postgres', url: server.url('template_rectrack') });
}

/** The words after `--selectProjects`, which Jest tells no set-up; none where all projects run. */
function selectedProjects(words: readonly string[]): string[] {
  const option = words.indexOf('--selectProjects');
  if (option === -1) return [];
  const rest = words.slice(option + 1);
  const end = rest.findIndex((word) => word.startsWith('-'));
  return end === -1 ? rest : rest.slice(0, end);
}
