/** How many checks or tests passed and failed. */
export type Counts = { readonly passed: number; readonly failed: number };

/** A check that passes or fails as a whole, by the exit code of its process; `null` is a process that was killed. */
export const countCheck = (exitCode: number | null): Counts =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const numberAt = (report: unknown, key: string): number => {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  if (typeof value !== 'number') throw new TypeError(`the report of the unit tests has no number "${key}"`);
  return value;
};

/**
 * The counts in a JSON report of the unit tests. A test that neither passed nor failed did not run, and counts as
 * failed; so does a run that failed outside any test, such as a file that could not be read.
 */
export const countTests = (reportText: string, exitCode: number | null): Counts => {
  const report: unknown = JSON.parse(reportText);
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numTotalTests') - passed;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
};

/** The sum of several counts. */
export const addCounts = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
});
