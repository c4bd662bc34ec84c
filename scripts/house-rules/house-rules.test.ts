import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { HOUSE_RULES } from './house-rules.ts';
import { sourceFiles, sourcePaths } from './source-files.ts';

const HERE = 'packages/engine/src/hold-limit.ts';
const TEST = 'packages/engine/src/hold-limit.test.ts';

const breachesIn = (path: string, text: string) => HOUSE_RULES.flatMap((rule) => rule({ path, text }));

describe('the rules of the house flag', () => {
  it.each([
    ['a file of 301 lines', HERE, 'x\n'.repeat(301), 301, /301 lines, at most 300/],
    ['new Date()', HERE, 'const a = 1;\nconst at = new Date();', 2, /take a Clock/],
    ['new Date without brackets', HERE, 'const at = new Date;', 1, /take a Clock/],
    ['Date.now()', HERE, 'const at = Date.now();', 1, /take a Clock/],
    ['Temporal.Now', HERE, 'const at = Temporal.Now.instant();', 1, /take a Clock/],
    ['the clock read inside a template', HERE, 'const at = `${Date.now()}`;', 1, /take a Clock/],
    ['a file name in camel case', 'packages/engine/src/holdLimit.ts', '', 1, /"holdLimit.ts" is not kebab-case/],
    ['a folder name with an underscore', 'packages/engine/src/hold_limit/a.ts', '', 1, /"hold_limit" is not/],
    ['it.skip', TEST, "it.skip('holds', () => {});", 1, /muted/],
    ['describe.only', TEST, "\n\ndescribe.only('holds', () => {});", 3, /muted/],
    ['test.todo', TEST, "test.todo('holds');", 1, /muted/],
    ['it.concurrent.skipIf', TEST, "it.concurrent.skipIf(slow)('holds', () => {});", 1, /muted/],
    ['xit', TEST, "xit('holds', () => {});", 1, /muted/],
    ['a lint rule turned off without a reason', HERE, '// oxlint-disable-next-line no-console', 1, /without a reason/],
    ['a lint block turned off without a reason', HERE, '/* eslint-disable */', 1, /without a reason/],
    ['a mutant turned off without a reason', HERE, '// Stryker disable next-line all', 1, /without a reason/],
  ])('%s', (_name, path, text, line, says) => {
    expect(breachesIn(path, text)).toEqual([{ line, says: expect.stringMatching(says) }]);
  });
});

describe('the rules of the house leave alone', () => {
  it.each([
    ['a file of 300 lines', HERE, 'x\n'.repeat(300)],
    ['the clock itself', 'packages/desk/src/clock.ts', 'export const now = () => Date.now();'],
    ['a day that is given', HERE, 'const day = new Date(2026, 1, 1);'],
    ['the clock named in a comment', HERE, '// not Date.now()\n/* nor\n new Date() */'],
    ['the clock named in quoted text', HERE, "const says = 'no new Date() here';"],
    ['a test that runs', TEST, "describe('holds', () => { it.each([1])('%s', () => {}); });"],
    ['a property called only outside a test', HERE, 'const ground = test.only;'],
    [
      'a lint rule turned off with a reason',
      HERE,
      '// oxlint-disable-next-line no-console -- the banner of the server',
    ],
    ['a mutant turned off with a reason', HERE, '// Stryker disable next-line all: text for people'],
  ])('%s', (_name, path, text) => {
    expect(breachesIn(path, text)).toEqual([]);
  });
});

describe('the files that the rules see', () => {
  const paths = sourceFiles('.').map(({ path }) => path);

  it('include sources, tests and scripts', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'packages/engine/src/index.ts',
        'scripts/run.mjs',
        'scripts/house-rules/house-rules.test.ts',
        'vitest.config.ts',
      ]),
    );
  });

  it('are sources only, spaces in a name or not', () => {
    expect(sourcePaths('a.ts\0law/b.yaml\0docs/c d.mjs\0e.md\0')).toEqual(['a.ts', 'docs/c d.mjs']);
  });

  it('cannot be listed outside a clone, and the message says what to do', () => {
    expect(() => sourceFiles(tmpdir())).toThrow('run this in a git clone');
  });

  it('leave out what others wrote', () => {
    expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});
