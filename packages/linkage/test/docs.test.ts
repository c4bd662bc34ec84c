import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainPair } from '@holdpoint/linkage';
import { ANA, linking, STRANGERS } from './made-people.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, 'docs/how-to/how-matching-works.md');
const EXAMPLE = join(ROOT, 'docs/match-one-row.ts');

it('the reckoning in how-matching-works.md is the one that the software makes', () => {
  const row = { name: 'RODRIGUEZ, Ana', born: '1980-09-03', facility: 'Franklin County, PA', custody: '2026-01-20' };
  const { linker, list } = linking([ANA, ...STRANGERS], [row]);
  const { lines } = explainPair(linker, list, { left: 0, right: 0 });
  expect(readFileSync(PAGE, 'utf8')).toContain(`\`\`\`text\n${lines.join('\n')}\n\`\`\``);
});

it('the example of the README stands in it word for word, runs, and puts its pair to a person', () => {
  expect(readFileSync(join(ROOT, 'packages/linkage/README.md'), 'utf8')).toContain(readFileSync(EXAMPLE, 'utf8'));
  const { stdout, status } = spawnSync(process.execPath, [EXAMPLE], { encoding: 'utf8' });
  expect([stdout.trim().split('\n').at(-1), status]).toEqual([
    expect.stringContaining('for review by a person: the total reaches −1.0'),
    0,
  ]);
});
