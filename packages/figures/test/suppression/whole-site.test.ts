import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Build, buildFigures, readRegister } from '../../src/index.ts';
import { type Published, workedOut } from './attack.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const register = readRegister(join(ROOT, 'figures'));
let build: Build;

// Whatever records are there are built; a figure without its files publishes no cell, and the build names it as left out.
beforeAll(async () => {
  build = await buildFigures(register, {
    folder: process.env.HOLDPOINT_DATA ?? join(ROOT, '..', 'shared', 'data'),
  });
});

const published = (): readonly Published[] =>
  build.figures.flatMap(({ figure, rows }) => {
    const definition = register.figures.find(({ value }) => value.figure === figure)?.value;
    return definition === undefined ? [] : [{ definition, rows }];
  });

it('no hidden cell can be worked out from all published cells of the site together', () => {
  expect(build.figures.length + build.leftOut.length).toBe(register.figures.length);
  expect(workedOut(published())).toEqual([]);
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
