/* Prints the API into `schema.gql`: `npm run schema`. With `--check` it only says whether the file is true. */
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createApplication } from '../../src/application.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { testConfig } from '../harness/config.js';

const FILE = 'schema.gql';
const HEADER = '# Written by `npm run schema`: change the classes, not this file.\n\n';

const folder = mkdtempSync(join(tmpdir(), 'rectrack-schema-'));
const config = testConfig({ kind: 'sqlite', path: join(folder, 'schema.sqlite') });
const app = await createApplication(config, createLogger(config));
try {
  await app.init();
  const printed = await format(HEADER + printSchema(app.get(GraphQLSchemaHost).schema), {
    ...(await resolveConfig(FILE)),
    parser: 'graphql',
  });
  if (!process.argv.includes('--check')) writeFileSync(FILE, printed);
  else if (readFileSync(FILE, 'utf8') !== printed) {
    console.error(`${FILE} is not what the classes say: run "npm run schema" and commit it.`);
    process.exitCode = 1;
  }
} finally {
  await app.close();
  rmSync(folder, { recursive: true });
}
