import { createApplication } from '../../src/application.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import type { DatabaseTarget } from '../../src/platform/config/config.js';
import { testConfig } from './config.js';

/** Brings an empty database to the state in which an installation begins: migrated, vocabularies loaded. */
export async function migrateTemplate(target: DatabaseTarget): Promise<void> {
  const config = testConfig(target);
  const app = await createApplication(config, createLogger(config));
  await app.init();
  await app.close();
}
