/**
 * Pages that PostgreSQL's planner reads in full at the size of the tests' tables: known, and still to be mended. They
 * are skipped, so that each run says how many they are; docs/benchmarks.md names them too.
 */
const ON_POSTGRES: readonly string[] = [
  'Query.activities with filter: { countries: ["XSA"] }',
  'Query.auditLog with filter: { to: "2024-01-01T00:00:00.000Z" }',
  'Query.gradeDisagreements with filter: { scales: ["person"] }',
  'Query.measures with filter: { countries: ["XSA"] }',
  'Query.recommendations in the order PRIORITY ASC',
  'Query.recommendations in the order PRIORITY DESC',
  'Query.recommendations in the order PRIORITY_SCORE ASC',
  'Query.recommendations in the order PRIORITY_SCORE DESC',
  'Query.recommendations with filter: { fundingGap: [COST_UNKNOWN] }',
  'Query.recommendations with filter: { institutionRole: LEAD, institutions: ["ins_x"] }',
  'Query.recommendations with filter: { institutions: ["person"] }',
  'Query.recommendations with filter: { priorities: [HIGH] }',
  'Query.recommendations with filter: { unassigned: true }',
  'Recommendation.frameworkItems in the order that is usual',
  'the list of a focalPoint',
  'the list of a stakeholder',
  'a page of recommendations with all that stands on them',
];

/** Whether a page is among those known to be read in full on the database under test. */
export function knownToBeReadInFull(page: string): boolean {
  return process.env['RECTRACK_TEST_DATABASE'] === 'postgres' && ON_POSTGRES.includes(page);
}
