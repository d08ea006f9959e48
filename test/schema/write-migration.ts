/* Writes the next migration, one named change in two files: `npm run migration -- NAME`. Read what it wrote. */
import { readFileSync, readdirSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beyondEntities } from '../../src/migrations/beyond-entities.js';
import { startPostgres } from '../harness/embedded-postgres.js';
import { schemaDifference } from './schema-difference.js';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name))
  throw new Error('usage: npm run migration -- NAME (lower-case words with dashes)');

// Until the first release the initial migration is written anew (`--anew`) instead of followed by others.
const anew = process.argv.includes('--anew');

const server = await startPostgres();
try {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  await client.query('create database schema_difference');
  await client.end();
  const sqlitePath = join(mkdtempSync(join(tmpdir(), 'rectrack-')), 'schema.sqlite');
  write('sqlite', await schemaDifference({ kind: 'sqlite', path: sqlitePath }, !anew));
  write(
    'postgres',
    await schemaDifference({ kind: 'postgres', url: server.url('schema_difference') }, !anew),
  );
} finally {
  await server.stop();
}

function write(dialect: 'sqlite' | 'postgres', statements: string[]): void {
  const folder = `src/migrations/${dialect}`;
  const kept = anew ? [] : readdirSync(folder);
  const number = String(kept.length + 1).padStart(4, '0');
  const className = `${camel(name as string)}${number}`;
  // What stands beside the entities belongs to the migration that first brings it.
  const earlier = kept.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const beyond = beyondEntities
    .filter((entry) => !earlier.includes(entry.name))
    .flatMap((entry) => entry[dialect]);
  const lines = [...statements, ...beyond].map((statement) => `  ${JSON.stringify(statement)},`).join('\n');
  writeFileSync(
    join(folder, `${number}-${name}.ts`),
    `import { runAll, type MigrationInterface, type QueryRunner } from '../run-all.js';\n\nconst statements = [\n${lines}\n];\n\n/** ${dialect === 'sqlite' ? 'SQLite' : 'PostgreSQL'}: ${name}. */\nexport class ${className} implements MigrationInterface {\n  readonly name = '${className}${Date.UTC(2026, 0, Number(number))}';\n\n  up(runner: QueryRunner): Promise<void> {\n    return runAll(runner, statements);\n  }\n\n  async down(): Promise<void> {\n    throw new Error('Migrations only go forward: restore a back-up instead.');\n  }\n}\n`,
  );
  console.log(`${folder}/${number}-${name}.ts: ${statements.length + beyond.length} statements`);
}

function camel(words: string): string {
  return words.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
