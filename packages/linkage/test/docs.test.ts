import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainPair } from '@holdpoint/linkage';
import { ANA, linking, STRANGERS } from './made-people.ts';

const PAGE = join(import.meta.dirname, '../../../docs/how-to/how-matching-works.md');

it('the reckoning in how-matching-works.md is the one that the software makes', () => {
  const row = { name: 'RODRIGUEZ, Ana', born: '1980-09-03', facility: 'Franklin County, PA', custody: '2026-01-20' };
  const { linker, list } = linking([ANA, ...STRANGERS], [row]);
  const { lines } = explainPair(linker, list, { left: 0, right: 0 });
  expect(readFileSync(PAGE, 'utf8')).toContain(`\`\`\`text\n${lines.join('\n')}\n\`\`\``);
});
