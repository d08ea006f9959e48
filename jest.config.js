const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  testEnvironment: 'node',
};

const story = (database) => ({
  ...shared,
  displayName: database,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: [`<rootDir>/test/harness/on-${database}.ts`],
});

/** Unit tests stand beside what they test; the stories under `test/` run once on each database. */
export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts'] },
    story('sqlite'),
    story('postgres'),
  ],
  globalSetup: '<rootDir>/test/harness/global-setup.js',
  globalTeardown: '<rootDir>/test/harness/global-teardown.js',
  reporters: ['default', '<rootDir>/test/harness/plain-line.reporter.js'],
  // Long enough for a machine that has other work.
  testTimeout: 60_000,
  maxWorkers: 2,
  // ES modules that Jest loads are never given back: a worker that holds this much is replaced by a fresh one.
  workerIdleMemoryLimit: '1GB',
};
