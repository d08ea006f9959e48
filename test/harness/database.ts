import { copyFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseTarget } from '../../src/platform/config/config.js';

/** A fresh copy of the template on the database under test. */
export async function freshDatabase(): Promise<DatabaseTarget> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const folder = process.env['RECTRACK_TEST_FOLDER'];
  if (!folder) throw new Error('the global set-up has not run');
  if (process.env['RECTRACK_TEST_DATABASE'] !== 'postgres') {
    const path = join(folder, `${name}.sqlite`);
    copyFileSync(join(folder, 'template.sqlite'), path);
    return { kind: 'sqlite', path };
  }
  const server = process.env['RECTRACK_TEST_POSTGRES'] as string;
  const client = new pg.Client(`${server}postgres`);
  await client.connect();
  try {
    // Two test files that copy the template at one moment would exclude each other.
    await client.query('select pg_advisory_lock(1)');
    await client.query(`create database ${name} template template_rectrack`);
  } finally {
    await client.end();
  }
  return { kind: 'postgres', url: `${server}${name}` };
}
