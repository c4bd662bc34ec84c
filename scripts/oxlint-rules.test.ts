import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const importing = (from: string) => `import { name } from '${from}';\nexport const again = name;\n`;
const ENGINE = 'packages/engine/src';
const RESTRICTED = 'eslint(no-restricted-imports)';

/** Files that a rule must flag: what each shows, its path, its text, the rule. */
const FLAGGED: [string, string, string, string][] = [
  ['facts importing authoring', `${ENGINE}/facts/a.ts`, importing('../authoring/a.ts'), RESTRICTED],
  ['a type of a later stage', `${ENGINE}/facts/b.ts`, "export type { N } from '../norms/b.ts';\n", RESTRICTED],
  ['facts importing a clock', `${ENGINE}/facts/ba.ts`, importing('../clocks/ba.ts'), RESTRICTED],
  ['a clock importing authoring', `${ENGINE}/clocks/bb.ts`, importing('../authoring/a.ts'), RESTRICTED],
  ['a clock importing a package', `${ENGINE}/clocks/bc.ts`, importing('zod'), RESTRICTED],
  ['a clock importing a package of ours', `${ENGINE}/clocks/bd.ts`, importing('@holdpoint/cli'), RESTRICTED],
  ['a clock hashing', `${ENGINE}/clocks/be.ts`, importing('node:crypto'), RESTRICTED],
  ['a clock importing the entry', `${ENGINE}/clocks/bf.ts`, importing('../index.ts'), RESTRICTED],
  ['a clock using process', `${ENGINE}/clocks/bg.ts`, 'process.cwd();\n', 'eslint(no-restricted-globals)'],
  ['authoring importing norms', `${ENGINE}/authoring/c.ts`, importing('../norms/a.ts'), RESTRICTED],
  ['norms importing slice', `${ENGINE}/norms/d.ts`, importing('../slice/a.ts'), RESTRICTED],
  ['slice importing plan', `${ENGINE}/slice/e.ts`, importing('../plan/a.ts'), RESTRICTED],
  ['plan importing a back end', `${ENGINE}/plan/f.ts`, importing('../backends/interpret/a.ts'), RESTRICTED],
  ['a back end importing answer', `${ENGINE}/backends/interpret/g.ts`, importing('../../answer/a.ts'), RESTRICTED],
  ['answers importing exact analysis', `${ENGINE}/answer/j.ts`, importing('../exact/a.ts'), RESTRICTED],
  ['exact analysis importing the entry', `${ENGINE}/exact/k.ts`, importing('../index.ts'), RESTRICTED],
  ['a stage importing the entry', `${ENGINE}/answer/h.ts`, importing('../index.ts'), RESTRICTED],
  ['a stage importing the pack reader', `${ENGINE}/answer/i.ts`, importing('../pack-reader/a.ts'), RESTRICTED],
  ['the pack reader importing norms', `${ENGINE}/pack-reader/j.ts`, importing('../norms/a.ts'), RESTRICTED],
  ['the engine reading files', `${ENGINE}/norms/k.ts`, importing('node:fs'), RESTRICTED],
  ['the engine at its entry reading files', `${ENGINE}/index.ts`, importing('node:fs'), RESTRICTED],
  ['a built-in without its prefix', `${ENGINE}/norms/l.ts`, importing('fs'), 'unicorn(prefer-node-protocol)'],
  ['linkage reading files', 'packages/linkage/src/a.ts', importing('node:fs'), RESTRICTED],
  ['linkage importing the desk', 'packages/linkage/src/b.ts', importing('@holdpoint/desk'), RESTRICTED],
  ['the engine using process', `${ENGINE}/norms/m.ts`, 'process.cwd();\n', 'eslint(no-restricted-globals)'],
  ['the engine importing a package', `${ENGINE}/norms/n.ts`, importing('@holdpoint/cli'), RESTRICTED],
  ['the engine climbing into a package', `${ENGINE}/norms/o.ts`, importing('../../../cli/src/a.ts'), RESTRICTED],
  ['the command line reaching inside', 'packages/cli/src/a.ts', importing('@holdpoint/engine/src/a.ts'), RESTRICTED],
  ['the command line climbing across', 'packages/cli/src/b.ts', importing('../../engine/src/a.ts'), RESTRICTED],
  ['the view of the law writing files', 'packages/law-view/src/view/a.ts', importing('node:fs'), RESTRICTED],
  [
    'the view of the law reaching for output',
    'packages/law-view/src/view/b.ts',
    importing('@holdpoint/cli'),
    RESTRICTED,
  ],
  [
    'the view of the law using process',
    'packages/law-view/src/view/c.ts',
    'process.cwd();\n',
    'eslint(no-restricted-globals)',
  ],
  ['changes of law read from a disk', 'packages/cli/src/law-changes/a.ts', importing('node:fs'), RESTRICTED],
  ['coverage reaching for output', 'packages/cli/src/law-coverage/a.ts', importing('../output/a.ts'), RESTRICTED],
  ['a page reading files', 'packages/cli/src/output/law-html/a.ts', importing('node:fs'), RESTRICTED],
  [
    'a page reaching for commands',
    'packages/cli/src/output/law-html/b.ts',
    importing('../../commands/a.ts'),
    RESTRICTED,
  ],
  ['the command line importing bench', 'packages/cli/src/c.ts', importing('@holdpoint/bench'), RESTRICTED],
  ['bench reaching inside', 'bench/src/a.ts', importing('@holdpoint/engine/src/a.ts'), RESTRICTED],
  ['bench climbing across', 'bench/src/b.ts', importing('../../packages/engine/src/a.ts'), RESTRICTED],
  ['a package with no rule yet', 'packages/unheard-of/src/a.ts', importing('@holdpoint/engine'), RESTRICTED],
  ['the figures importing the store', 'packages/figures/src/a.ts', importing('@holdpoint/store'), RESTRICTED],
  ['the figures opening a door', 'packages/figures/src/b.ts', importing('node:net'), RESTRICTED],
  ['the figures fetching', 'packages/figures/src/c.ts', "await fetch('x:');\n", 'eslint(no-restricted-globals)'],
  ['the sheets importing the command line', 'packages/sheets/src/a.ts', importing('@holdpoint/cli'), RESTRICTED],
  ['the ledger importing the engine', 'packages/ledger/src/a.ts', importing('@holdpoint/engine'), RESTRICTED],
  ['papers importing the desk', 'packages/papers/src/a.ts', importing('@holdpoint/desk'), RESTRICTED],
  ['papers importing the command line', 'packages/papers/src/b.ts', importing('@holdpoint/cli'), RESTRICTED],
  ['papers listening', 'packages/papers/src/c.ts', importing('node:http'), RESTRICTED],
  ['papers fetching', 'packages/papers/src/d.ts', "fetch('x');\n", 'eslint(no-restricted-globals)'],
  ['the ledger reading files', 'packages/ledger/src/b.ts', importing('node:fs'), RESTRICTED],
  ['the desk importing the command line', 'packages/desk/src/a.ts', importing('@holdpoint/cli'), RESTRICTED],
  ['the desk opening a door', 'packages/desk/src/b.ts', importing('node:net'), RESTRICTED],
  ['a test reaching inside', 'packages/cli/src/a.test.ts', importing('@holdpoint/engine/src/a.ts'), RESTRICTED],
  ['one half of a cycle', `${ENGINE}/norms/p.ts`, importing('./q.ts'), 'import(no-cycle)'],
  ['the other half of a cycle', `${ENGINE}/norms/q.ts`, importing('./p.ts'), 'import(no-cycle)'],
  ['half of a cycle of types', `${ENGINE}/norms/r.ts`, "export type { S } from './s.ts';\n", 'import(no-cycle)'],
  ['its other half', `${ENGINE}/norms/s.ts`, "export type { R } from './r.ts';\n", 'import(no-cycle)'],
  ['an import without its extension', `${ENGINE}/norms/t.ts`, importing('./z'), 'import(extensions)'],
  ['a type of any', `${ENGINE}/norms/u.ts`, 'export const u: any = 1;\n', 'typescript(no-explicit-any)'],
  ['a cast to any', `${ENGINE}/norms/v.ts`, 'export const v = 1 as any;\n', 'typescript(no-explicit-any)'],
  ['a silenced type error', `${ENGINE}/norms/w.ts`, '// @ts-ignore\nwrong();\n', 'typescript(ban-ts-comment)'],
  [
    'a silenced type error with a reason',
    `${ENGINE}/norms/aa.ts`,
    '// @ts-expect-error -- because\nwrong();\n',
    'typescript(ban-ts-comment)',
  ],
  [
    'a file left out of the type check',
    `${ENGINE}/norms/ab.ts`,
    '// @ts-nocheck\nwrong();\n',
    'typescript(ban-ts-comment)',
  ],
  ['the engine reading files late', `${ENGINE}/norms/ac.ts`, "await import('node:fs');\n", RESTRICTED],
  ['the engine going to the network', `${ENGINE}/norms/ad.ts`, importing('node:net'), RESTRICTED],
  ['the engine starting a process', `${ENGINE}/norms/ae.ts`, importing('node:child_process'), RESTRICTED],
  ['a script importing bench', 'scripts/a.ts', importing('@holdpoint/bench'), RESTRICTED],
  ['a script climbing into bench', 'scripts/b.ts', importing('../bench/src/a.ts'), RESTRICTED],
  ['the command line printing by console', 'packages/cli/src/d.ts', "console.log('x');\n", 'eslint(no-console)'],
  ['a script printing by console', 'scripts/c.ts', "console.error('x');\n", 'eslint(no-console)'],
  ['a library that prints', `${ENGINE}/norms/x.ts`, "console.log('x');\n", 'eslint(no-console)'],
];

/** Files that no rule may flag. */
const CLEAN: [string, string, string][] = [
  [
    'a clock importing facts, its neighbour and the calendar',
    `${ENGINE}/clocks/bh.ts`,
    `${importing('../facts/y.ts')}export { n } from './bi.ts';\nexport { Temporal } from 'temporal-polyfill';\n`,
  ],
  ['authoring importing a clock', `${ENGINE}/authoring/bj.ts`, importing('../clocks/bj.ts')],
  ['a test of a clock', `${ENGINE}/clocks/bk.test.ts`, importing('fast-check')],
  ['a stage importing an earlier one', `${ENGINE}/plan/y.ts`, importing('../facts/y.ts')],
  ['a back end importing its plan', `${ENGINE}/backends/interpret/y.ts`, importing('../../plan/y.ts')],
  ['the engine hashing', `${ENGINE}/norms/z.ts`, importing('node:crypto')],
  ['the pack reader reading files', `${ENGINE}/pack-reader/y.ts`, importing('node:fs')],
  ['a test of the engine reading files', `${ENGINE}/facts/y.test.ts`, importing('node:fs')],
  ['the command line importing the engine', 'packages/cli/src/y.ts', importing('@holdpoint/engine')],
  ['the view of the law importing the engine', 'packages/law-view/src/view/y.ts', importing('@holdpoint/engine')],
  ['coverage importing the map', 'packages/cli/src/law-coverage/y.ts', importing('../law-map/y.ts')],
  ['a test of the changes reading law', 'packages/cli/src/law-changes/y.test.ts', importing('../law/y.ts')],
  ['a page importing the view', 'packages/cli/src/output/law-html/y.ts', importing('@holdpoint/law-view')],
  ['the command line printing', 'packages/cli/src/z.ts', "process.stdout.write('x');\n"],
  ['bench importing the engine', 'bench/src/y.ts', importing('@holdpoint/engine')],
];

type Report = { diagnostics: { filename: string; code: string }[] };

const tree = mkdtempSync(join(tmpdir(), 'holdpoint-lint-'));
const found = new Map<string, string[]>();

beforeAll(() => {
  for (const [, path, text] of [...FLAGGED, ...CLEAN]) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  copyFileSync('.oxlintrc.json', join(tree, '.oxlintrc.json'));
  const run = spawnSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '--format=json', '.'], {
    cwd: tree,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as Report;
  for (const { filename, code } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code]);
});

afterAll(() => rmSync(tree, { recursive: true }));

describe('the linter flags', () => {
  it.each(FLAGGED)('%s', (_shows, path, _text, rule) => {
    expect(found.get(path)).toEqual([rule]);
  });
});

describe('the linter leaves alone', () => {
  it.each(CLEAN)('%s', (_shows, path) => {
    expect(found.get(path)).toBeUndefined();
  });
});
