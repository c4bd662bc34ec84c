import { expect, it } from 'vitest';
import { failedLine } from './failed-line.ts';

it('names each part that failed, and only those', () => {
  const parts = [
    { title: 'Types', counts: { passed: 1, failed: 0 } },
    { title: 'Lint', counts: { passed: 1, failed: 1 } },
    { title: 'Unit tests', counts: { passed: 90, failed: 3 } },
  ];
  expect(failedLine(parts)).toBe('Failed: Lint (1), Unit tests (3); see above\n');
});

it('says nothing where nothing failed', () => {
  expect(failedLine([{ title: 'Types', counts: { passed: 1, failed: 0 } }])).toBe('');
});
