import { expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';

it('sets numbers to the right, and keeps a bar or a line break in a cell from breaking the table', () => {
  expect(markdownTable(['a', 'b'], [['x|y\nz', 1234]])).toBe('| a | b |\n| --- | --: |\n| x\\|y z | 1,234 |');
});

it('is a header alone where there are no rows', () => {
  expect(markdownTable(['a'], [])).toBe('| a |\n| --- |');
});
