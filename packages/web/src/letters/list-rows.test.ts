import { parseCsv } from '@holdpoint/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listRows } from './list-rows.ts';
import { rejectFile } from './reject-file.ts';

const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '@x', '-2', 'Name', 'DOB', '1990-01-01', '32907'));
const columns = ['Name', 'DOB'];
const rows = fc.array(fc.tuple(cell, cell)).map((all) =>
  all.map(([name, born], at) => ({
    row: at + 2,
    place: `row ${at + 2}`,
    kept: { cells: { Name: name, DOB: born } },
  })),
);

it('every row of a list is taken in or refused with a reason, and none is both', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { taken, refused } = listRows(list, { name: 'Name', born: 'DOB' });
      const all = [...taken, ...refused].map(({ row }) => row).toSorted((one, other) => one - other);
      expect(all).toEqual(list.map((_, at) => at + 1));
      expect(refused.every(({ faults }) => faults.length > 0)).toBe(true);
    }),
  );
});

it('no cell of a reject file is a formula for whoever opens it', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { refused } = listRows(list, { name: 'Name', born: 'DOB' });
      const cells = parseCsv(rejectFile({ columns, rows: list, notes: [] }, refused)).flat();
      expect(cells.filter((one) => /^\s*[=+\-@]/.test(one))).toEqual([]);
    }),
  );
});
