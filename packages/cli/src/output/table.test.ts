import { expect, it } from 'vitest';
import { formatTable } from './table.ts';

it('a table is as wide as its widest cells, with numbers to the right and no blanks at line ends', () => {
  const rows = [
    ['hold', 12_345],
    ['notify-release-date', 7],
  ];
  expect(formatTable(['act', 'rows'], rows).split('\n')).toEqual([
    'act                    rows',
    '-------------------  ------',
    'hold                 12,345',
    'notify-release-date       7',
  ]);
});

it('a table without rows is its header', () => {
  expect(formatTable(['act', 'rows'], [])).toBe('act  rows\n---  ----');
});

it('a cell is painted after it is padded, so that columns stay aligned', () => {
  const text = formatTable(
    ['a', 'b'],
    [
      ['x', 'y'],
      ['long', 'z'],
    ],
    (cell, column) => (column === 0 ? `<${cell}>` : cell),
  );
  expect(text.split('\n').slice(2)).toEqual(['<x   >  y', '<long>  z']);
});
