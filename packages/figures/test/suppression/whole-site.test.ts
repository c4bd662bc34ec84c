import { join } from 'node:path';
import { loadPacks, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { beforeAll, expect, it } from 'vitest';
import { type Build, buildFigures, readRegister } from '../../src/index.ts';
import { type Published, workedOut } from './attack.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const register = readRegister(join(ROOT, 'figures'));
let build: Build;

// Whatever records are there are built; a figure without its files publishes no cell, and the build names it as left out.
const all = (only?: readonly string[]) =>
  buildFigures(register, {
    ...(only === undefined ? {} : { only }),
    folder: process.env.HOLDPOINT_DATA ?? join(ROOT, '..', 'shared', 'data'),
    law: {
      packs: () =>
        loadPacks(VOCABULARY, readPackFolders(join(ROOT, 'law'), ['local-policy', 'us', 'us-tx', 'us-wa'])).packs,
      plainCase: () => ({ agency: 'county-jail' }),
    },
  });

beforeAll(async () => {
  build = await all();
}, 120_000);

const published = (): readonly Published[] =>
  build.figures.flatMap(({ figure, rows }) => {
    const definition = register.figures.find(({ value }) => value.figure === figure)?.value;
    return definition === undefined ? [] : [{ definition, rows }];
  });

it('no hidden cell can be worked out from all published cells of the site together', () => {
  expect(build.figures.length + build.leftOut.length).toBe(register.figures.length);
  expect(workedOut(published())).toEqual([]);
});

it('one count that is shown and should not be would give another away', () => {
  const tables = published();
  const at = tables.findIndex(({ definition }) => definition.figure === 'pierce-overstay-by-length');
  const found = tables[at];
  if (found === undefined) {
    expect(build.leftOut.map(({ figure }) => figure)).toContain('pierce-overstay-by-length');
    return;
  }
  const leak = found.rows.findIndex((row) => row[1] === '[c]');
  const rows = found.rows.map((row, place) => (place === leak ? [row[0] ?? null, 9, row[2] ?? null] : row));
  expect(workedOut(tables.with(at, { ...found, rows }))).toEqual([
    expect.stringMatching(/^pierce-holds \| hold=outlasts every charge \| length=/),
  ]);
});

it('every small count that is shown was published by its source before, and the definition names it', () => {
  const shown = published().flatMap(({ definition, rows }) =>
    definition.suppression.rule !== 'small-cells' || definition.suppression.standing.length > 0
      ? []
      : rows.flatMap((row) =>
          row.filter((cell, at) => {
            const column = definition.columns.filter((one) => one.shown)[at];
            return column?.kind === 'count' && typeof cell === 'number' && cell >= 1 && cell <= 10;
          }),
        ),
  );
  expect(shown).toEqual([]);
});

it('a figure that is built by itself comes to the result that it has on the site', async () => {
  const name = 'pierce-overstay-by-length';
  const alone = await all([name]);
  expect(alone.figures.map(({ figure, result }) => [figure, result])).toEqual(
    build.figures.filter(({ figure }) => figure === name).map(({ figure, result }) => [figure, result]),
  );
  expect(alone.figures.length + alone.leftOut.filter(({ figure }) => figure === name).length).toBe(1);
});
