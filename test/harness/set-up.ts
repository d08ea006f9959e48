import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type PostgresServer } from './embedded-postgres.js';
import { migrateTemplate } from './template.js';

declare global {
  // What the teardown ends; Jest runs both in one process.
  var rectrackTestPostgres: PostgresServer | undefined;
}

/** One migrated, seeded template on each database that this run needs: every test file begins with a copy of it. */
export default async function setUp(
  _: unknown,
  run: { projects: string[]; selectProjects?: string[] },
): Promise<void> {
  const chosen = run.selectProjects ?? [];
  const needs = (database: string): boolean => chosen.length === 0 || chosen.includes(database);
  const folder = mkdtempSync(join(tmpdir(), 'rectrack-test-'));
  process.env['RECTRACK_TEST_FOLDER'] = folder;
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
