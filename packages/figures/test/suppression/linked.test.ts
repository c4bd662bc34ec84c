import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideLinkedCells } from '../../src/suppression/hide-linked-cells.ts';
import type { CountedTable } from '../../src/suppression/counted-table.ts';
import { workedOut } from './attack.ts';
import { type Counted, figureOf, tableBy } from './linked-tables.ts';

const published = (tables: readonly CountedTable[]) => {
  const rows = hideLinkedCells(tables);
  return tables.map(({ definition }, at) => ({ definition, rows: rows[at] ?? [] }));
};

const cells = ({ rows }: { readonly rows: readonly (readonly unknown[])[] }) => rows.map((row) => row.at(-1));

const cubeOf = (counts: readonly number[], [a, b, c]: readonly [number, number, number]) =>
  counts.flatMap((count, at): (readonly [Counted, number])[] =>
    at < a * b * c
      ? [[{ a: `a${at % a}`, b: `b${Math.floor(at / a) % b}`, c: `c${Math.floor(at / (a * b))}` }, count]]
      : [],
  );

const BREAKDOWNS = [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']] as const;

const linked = fc
  .record({
    sizes: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 2 })),
    counts: fc.array(fc.oneof(fc.nat(12), fc.nat(60), fc.constant(0)), { minLength: 18, maxLength: 18 }),
    chosen: fc.subarray([...BREAKDOWNS], { minLength: 1 }),
  })
  .map(({ sizes, counts, chosen }) => chosen.map((groups) => tableBy(groups, cubeOf(counts, sizes))));

describe('tables that break down one set of records', () => {
  it('give away no hidden count, whichever of them are published together', () => {
    fc.assert(
      fc.property(linked, (tables) => workedOut(published(tables)).length === 0),
      { numRuns: 300 },
    );
  });

  it('show no count from 1 to 10, show every nought, and hide nothing where no count is small', () => {
    fc.assert(
      fc.property(linked, (tables) => {
        const before = tables.map(cells).flat();
        const after = published(tables).map(cells).flat();
        expect(after.some((cell) => typeof cell === 'number' && cell >= 1 && cell <= 10)).toBe(false);
        expect(after.filter((cell) => cell === 0)).toHaveLength(before.filter((cell) => cell === 0).length);
        if (!before.some((cell) => Number(cell) >= 1 && Number(cell) <= 10)) expect(after).toEqual(before);
      }),
    );
  });

  const CUBE: readonly (readonly [Counted, number])[] = [
    [{ a: 'north', b: 'held' }, 3],
    [{ a: 'north', b: 'not held' }, 40],
    [{ a: 'south', b: 'held' }, 25],
    [{ a: 'south', b: 'not held' }, 60],
  ];

  it('hide a whole square where the rows and the columns of a small count have their totals in other tables', () => {
    const [both, rows] = published([tableBy(['a', 'b'], CUBE), tableBy(['a'], CUBE), tableBy(['b'], CUBE)]);
    expect(cells(both ?? { rows: [] })).toEqual(['[c]', '[c]', '[c]', '[c]']);
    expect(cells(rows ?? { rows: [] })).toEqual([43, 85]);
  });

  it('of sixty cells with all their totals keep the totals, and give nothing away', () => {
    let seed = 7;
    const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const cube = Array.from({ length: 60 }, (_, at): readonly [Counted, number] => [
      { a: `a${at % 10}`, b: `b${Math.floor(at / 10)}` },
      Math.floor(next() ** 3 * 200),
    ]);
    const tables = published([
      tableBy(['a', 'b'], cube),
      tableBy(['a'], cube),
      tableBy(['b'], cube),
      tableBy([], cube),
    ]);
    const hidden = tables.map((table) => cells(table).filter((cell) => cell === '[c]').length);
    const small = cube.filter(([, count]) => count >= 1 && count <= 10).length;
    expect(hidden.slice(1)).toEqual([0, 0, 0]);
    expect(hidden[0]).toBeGreaterThan(small);
    expect(hidden[0]).toBeLessThan(2 * small);
    expect(workedOut(tables)).toEqual([]);
  });

  it('hide less where nobody publishes those totals', () => {
    const [both] = published([tableBy(['a', 'b'], CUBE)]);
    expect(cells(both ?? { rows: [] })).toEqual(['[c]', 40, '[c]', 60]);
  });

  it('that are said to count the same and do not are no tables to publish', () => {
    const other = tableBy(
      ['a'],
      CUBE.map(([record, count]) => [record, record.b === 'held' ? count + 1 : count]),
    );
    expect(() => hideLinkedCells([tableBy(['a', 'b'], CUBE), other])).toThrow(
      /set: a north.*: the definitions say that 44 and 43 count the same; correct their "margins"/,
    );
  });

  it('hide what is left where a part is shown beside its whole', () => {
    const margins = { of: 'set', columns: { held: { held: 'yes' } } };
    const columns = [
      { name: 'bookings', says: 'all', kind: 'count' },
      { name: 'held', says: 'held', kind: 'count' },
    ];
    const definition = figureOf('parts', [], { columns, margins });
    expect(hideLinkedCells([{ definition, rows: [[100, 60]] }])).toEqual([[[100, 60]]]);
    expect(hideLinkedCells([{ definition, rows: [[100, 97]] }])).toEqual([[[100, '[c]']]]);
  });

  it('hide shares and means with the count that they rest on, be that shown or not', () => {
    const columns = [
      { name: 'a', says: 'a', kind: 'group' },
      { name: 'bookings', says: 'all', kind: 'count', shown: false },
      { name: 'mean_days', says: 'days', kind: 'days', decimals: 1 },
    ];
    const definition = figureOf('means', ['a'], { columns, margins: { of: 'set', rows: { a: 'a' } } });
    expect(
      hideLinkedCells([
        {
          definition,
          rows: [
            ['north', 7, 3.5],
            ['south', 70, 4.5],
          ],
        },
      ]),
    ).toEqual([
      [
        ['north', '[c]', '[c]'],
        ['south', 70, 4.5],
      ],
    ]);
  });

  it('let stand what its source published, and hide others for it', () => {
    const standing = figureOf('by-a', ['a'], {
      suppression: { rule: 'small-cells', standing: [{ at: { a: 'north' }, column: 'bookings', by: 'a newspaper' }] },
    });
    expect(
      hideLinkedCells([
        {
          definition: standing,
          rows: [
            ['north', 4],
            ['south', 5],
            ['west', 30],
          ],
        },
      ]),
    ).toEqual([
      [
        ['north', 4],
        ['south', '[c]'],
        ['west', '[c]'],
      ],
    ]);
  });
});

describe('the attack by which this is tested', () => {
  const CUBE: readonly (readonly [Counted, number])[] = [
    [{ a: 'north' }, 3],
    [{ a: 'south' }, 25],
    [{ a: 'west' }, 60],
  ];

  it('finds a leak that is planted: one count too few is hidden', () => {
    const [by, all] = published([tableBy(['a'], CUBE), tableBy([], CUBE)]);
    if (by === undefined || all === undefined) throw new Error('two tables were made');
    expect(cells(by)).toEqual(['[c]', '[c]', 60]);
    expect(workedOut([by, all])).toEqual([]);
    const leaky = { ...by, rows: by.rows.map((row) => (row[0] === 'south' ? ['south', 25] : row)) };
    expect(workedOut([leaky, all])).toEqual(['set | a=north']);
  });

  it('finds a leak through three tables, none of which leaks alone', () => {
    const definition = (name: string, groups: readonly string[]) => figureOf(name, groups);
    const both = {
      definition: definition('both', ['a', 'b']),
      rows: [
        ['n', 'x', '[c]'],
        ['n', 'y', '[c]'],
        ['s', 'x', '[c]'],
        ['s', 'y', 50],
      ],
    };
    const byA = {
      definition: definition('a', ['a']),
      rows: [
        ['n', 20],
        ['s', 70],
      ],
    };
    const byB = {
      definition: definition('b', ['b']),
      rows: [
        ['x', 30],
        ['y', 60],
      ],
    };
    expect(workedOut([both])).toEqual([]);
    expect(workedOut([both, byA, byB]).length).toBe(3);
  });

  it('finds two hidden counts that can only be one each', () => {
    const by = {
      definition: figureOf('by-a', ['a']),
      rows: [
        ['n', '[c]'],
        ['s', '[c]'],
      ],
    };
    expect(workedOut([by, { definition: figureOf('all', []), rows: [[2]] }])).toHaveLength(2);
    expect(workedOut([by, { definition: figureOf('all', []), rows: [[3]] }])).toEqual([]);
  });
});
