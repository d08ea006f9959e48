import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../application.js';
import type { Config } from '../platform/config/config.js';
import { createLogger } from '../platform/logging/logger.js';
import { databaseState } from './database-state.js';

/** The installation for one command: migrated, nothing listens, only errors are logged. Throws `DatabaseError`. */
export async function openInstallation(config: Config): Promise<INestApplicationContext> {
  await databaseState(config);
  return createContext(config, createLogger({ ...config, logLevel: 'error' }));
}
