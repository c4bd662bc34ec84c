import { describe, expect, it } from 'vitest';
import { addCounts, countCheck, countTests } from './test-counts.ts';

const report = (numTotalTests: number, numPassedTests: number) => JSON.stringify({ numTotalTests, numPassedTests });

describe('what the closing line counts', () => {
  it('counts a check that exits with 0 as passed, and any other as failed', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0 });
    expect(countCheck(1)).toEqual({ passed: 0, failed: 1 });
    expect(countCheck(null)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts the tests of a run', () => {
    expect(countTests(report(12, 12), 0)).toEqual({ passed: 12, failed: 0 });
    expect(countTests(report(12, 10), 1)).toEqual({ passed: 10, failed: 2 });
  });

  it('counts a test that did not run as failed', () => {
    expect(countTests(report(12, 11), 0)).toEqual({ passed: 11, failed: 1 });
  });

  it('counts a run that failed outside any test as one failure', () => {
    expect(countTests(report(12, 12), 1)).toEqual({ passed: 12, failed: 1 });
  });

  it('refuses a report without numbers', () => {
    expect(() => countTests('{}', 0)).toThrow('no number "numPassedTests"');
  });

  it('adds up', () => {
    expect(
      addCounts([
        { passed: 1, failed: 0 },
        { passed: 10, failed: 2 },
      ]),
    ).toEqual({ passed: 11, failed: 2 });
  });
});
