import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../context.js';
import type { Config } from '../platform/config/config.js';
import { UserError } from '../platform/graphql/user-error.js';
import { createLogger } from '../platform/logging/logger.js';
import { databaseState } from './database-state.js';
import { readConfig } from './environment.js';

/** The installation for one command: migrated, nothing listens, only errors are logged. Throws `DatabaseError`. */
export async function openInstallation(config: Config): Promise<INestApplicationContext> {
  await databaseState(config);
  return createContext(config, createLogger({ ...config, logLevel: 'error' }));
}

/** Opens the installation for one act; what is refused ends with 1 and a sentence. */
export async function act(deed: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const app = await openInstallation(readConfig());
  try {
    await deed(app);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}
