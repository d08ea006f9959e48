/**
 * Pages that PostgreSQL's planner reads in full at the size of the tests' tables: known, and still to be mended. They
 * are skipped, so that each run says how many they are; docs/benchmarks.md names them too.
 */
const ON_POSTGRES: readonly string[] = [];

/** Whether a page is among those known to be read in full on the database under test. */
export function knownToBeReadInFull(page: string): boolean {
  return process.env['RECTRACK_TEST_DATABASE'] === 'postgres' && ON_POSTGRES.includes(page);
}
