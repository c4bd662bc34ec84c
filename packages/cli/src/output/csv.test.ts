import { parseCsv } from '@holdpoint/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('a CSV line leaves plain cells as they are', () => {
  expect(csvLine(['a', '', 'c d'])).toBe('a,,c d');
});

it('a CSV line quotes commas, quotes and line breaks', () => {
  expect(csvLine(['a, b', 'say "no"', 'two\nlines'])).toBe('"a, b","say ""no""","two\nlines"');
});

it('a CSV line is read back as the cells it was made of', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      expect(parseCsv(csvLine(cells))).toEqual([cells]);
    }),
  );
});
