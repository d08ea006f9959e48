/* Says whether the migrations, run on an empty database of either kind, make what the entities say. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseTarget } from '../../src/platform/config/config.js';
import { startPostgres } from '../harness/embedded-postgres.js';
import { missingBeyondEntities, schemaDifference } from './schema-difference.js';

async function check(target: DatabaseTarget): Promise<void> {
  const statements = await schemaDifference(target, true);
  const missing = await missingBeyondEntities(target);
  if (statements.length + missing.length === 0) return;
  process.exitCode = 1;
  console.error(`${target.kind}: the migrations do not make what the entities say.`);
  for (const statement of statements) console.error(`  would run: ${statement}`);
  for (const name of missing) console.error(`  is missing beside the entities: ${name}`);
}

const folder = mkdtempSync(join(tmpdir(), 'rectrack-schema-'));
const server = await startPostgres();
try {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  await client.query('create database schema_check');
  await client.end();
  await check({ kind: 'sqlite', path: join(folder, 'schema.sqlite') });
  await check({ kind: 'postgres', url: server.url('schema_check') });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
