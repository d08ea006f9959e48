import { loadConfig, type Config, type DatabaseTarget } from '../../src/platform/config/config.js';

/** The configuration of a test: a database of its own, quiet. */
export function testConfig(database: DatabaseTarget, env: Record<string, string> = {}): Config {
  const config = loadConfig({
    LOG_LEVEL: 'error',
    RECTRACK_SECRET: 'a secret of the tests, long enough',
    PORT: '0',
    // No timer ticks in a test: it runs the jobs that it wants to run.
    RECTRACK_TICK_SECONDS: '0',
    ...env,
  });
  return { ...config, database };
}
