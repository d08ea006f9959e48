// Days must come out right wherever the server stands: the tests run nine hours east of UTC.
process.env.TZ = 'Asia/Tokyo';

const shared = {
  // Loads the application once for a worker, not anew for each test file: it halves the time of the run.
  runner: 'jest-light-runner',
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/test/harness/time-limits.ts'],
};

const story = (database) => ({
  ...shared,
  displayName: database,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/harness/typescript.js', `<rootDir>/test/harness/on-${database}.ts`],
});

/** Unit tests stand beside what they test; the stories under `test/` run once on each database. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/harness/typescript.js'],
    },
    story('sqlite'),
    story('postgres'),
  ],
  globalSetup: '<rootDir>/test/harness/global-setup.js',
  globalTeardown: '<rootDir>/test/harness/global-teardown.js',
  reporters: ['default', '<rootDir>/test/harness/plain-line.reporter.js'],
  maxWorkers: 2,
};
