import { describe, expect, it } from 'vitest';
import {
  buildFigures,
  builtFigureSchema,
  diffFigures,
  figureCsv,
  judgeClaim,
  readRegister,
  verdictWords,
} from '../src/index.ts';
import { CLAIM, FIGURE, sampleRegister, scratchFolder } from './sample-register.ts';

const build = async (counts: Readonly<Record<string, number>>, definitions: Readonly<Record<string, string>> = {}) => {
  const lines = Object.entries(counts).flatMap(([place, count]) =>
    Array.from({ length: count }, (_, index) => `2026-03-01,${place},${place}-${index},`),
  );
  const register = readRegister(sampleRegister(definitions));
  expect(register.findings).toEqual([]);
  const folder = scratchFolder({ 'requests.csv': ['received,place,person,asks_hold', ...lines, ''].join('\n') });
  const built = await buildFigures(register, { folder });
  const [figure] = built.figures;
  if (figure === undefined) throw new Error('the sample has a figure');
  return { register, built, figure };
};

const SMALL = { 'sample/requests-by-place.yaml': FIGURE.replace('rule: none, because: made up', 'rule: small-cells') };
const official = (text: string) => ({ 'sample/requests-by-place.yaml': `${FIGURE}official:\n${text}` });
const PUBLISHED = (is: number, threshold = 0) =>
  official(`  - by: a newspaper
    seen: nowhere
    threshold: ${threshold}
    values: [{ at: { place: Avila }, column: requests, is: ${is} }, { at: { place: Cambria }, column: requests, is: 3 }]
`);

describe('small counts', () => {
  it('from 1 to 10 are hidden, nought and eleven are shown', async () => {
    expect((await build({ Avila: 10, Brighton: 11, Cambria: 1 }, SMALL)).figure.rows).toEqual([
      ['Avila', '[c]'],
      ['Brighton', 11],
      ['Cambria', '[c]'],
    ]);
  });

  it('are hidden with the next smallest where there is but one, since a total would give it away', async () => {
    expect((await build({ Avila: 4, Brighton: 90, Cambria: 12 }, SMALL)).figure.rows).toEqual([
      ['Avila', '[c]'],
      ['Brighton', 90],
      ['Cambria', '[c]'],
    ]);
  });

  it('cannot be guessed from the hash of the result', async () => {
    const results = await Promise.all(
      [3, 4, 5].map(async (count) => (await build({ Avila: count, Brighton: 12 }, SMALL)).figure.result),
    );
    expect(new Set(results).size).toBe(1);
  });
});

describe('totals of others', () => {
  it('stand beside ours, cell by cell, with the difference', async () => {
    const { figure } = await build({ Avila: 5, Cambria: 3 }, PUBLISHED(7));
    expect(figure.compared).toEqual([
      expect.objectContaining({ at: 'place Avila', ours: 5, theirs: 7, difference: -2, isWithin: false }),
      expect.objectContaining({ at: 'place Cambria', ours: 3, theirs: 3, difference: 0, isWithin: true }),
    ]);
  });

  it('may differ by their threshold', async () => {
    expect(
      (await build({ Avila: 5, Cambria: 3 }, PUBLISHED(7, 2))).figure.compared.every(({ isWithin }) => isWithin),
    ).toBe(true);
  });

  it('that ours has no row for are a difference, and so are rows that only ours has', async () => {
    const { figure } = await build({ Avila: 7 }, PUBLISHED(7));
    expect(figure.compared[1]).toMatchObject({ ours: undefined, theirs: 3, isWithin: false });
    const query = official(`  - by: another list
    seen: nowhere
    threshold: 0
    query: SELECT 'Avila' AS place, 7 AS requests
`);
    const other = await build({ Avila: 7, Brighton: 2 }, query);
    expect(other.figure.compared).toEqual([
      expect.objectContaining({ at: 'place Avila', isWithin: true }),
      expect.objectContaining({ at: 'place Brighton', ours: 2, theirs: undefined, isWithin: false }),
    ]);
  });
});

describe('a claim', () => {
  const judge = async (counts: Readonly<Record<string, number>>, claim = CLAIM) => {
    const { register, built } = await build(counts, { 'claims/a-claim.yaml': claim });
    const [document] = register.claims;
    if (document === undefined) throw new Error('the sample has a claim');
    return verdictWords(judgeClaim(document.value, built));
  };

  it.each([
    [{ Avila: 2 }, 'reproduced'],
    [{ Avila: 5 }, 'differs by +3'],
    [{ Avila: 1 }, 'differs by −1'],
    [{ Brighton: 1 }, 'cannot be reproduced: missing is a row for place Avila in the figure requests-by-place'],
  ])('of 2 requests to Avila, when the records hold %o: %s', async (counts, verdict) => {
    expect(await judge(counts)).toBe(verdict);
  });

  it('is held against the records at the digits in which it was told', async () => {
    const rounded = CLAIM.replace('claimed: 2,', 'claimed: 1000, decimals: -3,');
    expect(await judge({ Avila: 1499 }, rounded)).toBe('reproduced');
    expect(await judge({ Avila: 1500 }, rounded)).toBe('differs by +500');
  });

  const VERSIONS = (second: string) => `${CLAIM}versions:
  - { of: first day, says: 20 January 2025, by: one office, seen: nowhere }
  - { of: first day, says: 20 January 2026, by: ${second}, seen: nowhere }
`;

  it('is contradicted by its own source where that says two things, even if a number agrees', async () => {
    expect(await judge({ Avila: 2 }, VERSIONS('one office'))).toBe(
      'contradicted by its own source: first day, 20 January 2025 and 20 January 2026',
    );
  });

  it('is not contradicted by what another says', async () => {
    expect(await judge({ Avila: 2 }, VERSIONS('another office'))).toBe('reproduced');
  });
});

it('two builds differ in the cells that changed, and in the file that changed them', async () => {
  const [before, after] = [await build({ Avila: 2, Brighton: 3 }), await build({ Avila: 2, Brighton: 4, Cambria: 1 })];
  const read = (one: typeof before) => builtFigureSchema.parse(JSON.parse(JSON.stringify(one.figure)));
  expect(diffFigures(read(before), read(after))).toEqual({
    cells: [
      { at: 'place Brighton', column: 'requests', before: 3, after: 4 },
      { at: 'place Cambria', column: 'requests', before: undefined, after: 1 },
    ],
    inputs: ['requests.csv'],
    isDefinitionChanged: false,
  });
  expect(diffFigures(read(before), read(before)).cells).toEqual([]);
});

it('a figure is CSV with its header, quotes doubled', () => {
  const columns = [
    { name: 'place', kind: 'group' as const },
    { name: 'requests', kind: 'count' as const },
  ];
  expect(
    figureCsv({
      columns,
      rows: [
        ['Avila, "port"', 3],
        [null, '[c]'],
      ],
    }),
  ).toBe('place,requests\r\n"Avila, ""port""",3\r\n,[c]\r\n');
});
