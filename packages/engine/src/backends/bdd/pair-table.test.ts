import { describe, expect, it } from 'vitest';
import { PairTable } from './pair-table.ts';

describe('a table of pairs', () => {
  it('gives back what was kept, and -1 for other pairs', () => {
    const table = new PairTable();
    expect(table.get(0, 0)).toBe(-1);
    table.set(0, 0, 5);
    table.set(2, 3, 0);
    table.set(3, 2, 9);
    expect([table.get(0, 0), table.get(2, 3), table.get(3, 2), table.get(3, 3), table.get(2, 2)]).toEqual([
      5, 0, 9, -1, -1,
    ]);
    table.set(0, 0, 6);
    expect(table.get(0, 0)).toBe(6);
  });

  it('keeps all of many pairs', () => {
    const table = new PairTable();
    for (let n = 0; n < 5000; n++) table.set(n % 71, Math.floor(n / 71), n);
    for (let n = 0; n < 5000; n++) expect(table.get(n % 71, Math.floor(n / 71))).toBe(n);
    expect(table.get(71, 0)).toBe(-1);
  });

  it('does not fill up when one pair is kept again and again', () => {
    const table = new PairTable();
    for (let n = 0; n < 2000; n++) table.set(1, 1, n);
    expect(table.get(1, 1)).toBe(1999);
  });
});
