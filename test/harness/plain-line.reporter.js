/** Ends the run with a plain line that any machine can read: `412 passed, 0 failed, 2 skipped`. */
export default class PlainLineReporter {
  onRunComplete(
    _,
    { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numRuntimeErrorTestSuites },
  ) {
    // A suite that does not even load has no tests to count, and must not look green.
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : numRuntimeErrorTestSuites);
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    process.stdout.write(`\n${numPassedTests} passed, ${failed} failed${skipped}\n`);
  }
}
