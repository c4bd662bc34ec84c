import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fieldMapSchema } from '@holdpoint/papers';

const TEXT = readFileSync(new URL('./how-to/papers-and-notices.md', import.meta.url), 'utf8');
const block = (language: string): string[] =>
  [...TEXT.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = join(import.meta.dirname, '../packages/cli/src/main.ts');

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('the commands of how to work with papers', () => {
  const commands = block('sh')
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('npx holdpoint '))
    .map((line) => line.replace('npx holdpoint ', ''));

  it('are some', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  // One process for all: to start one for each takes longer than what they do.
  it('end well, one after the other', () => {
    writeFileSync(join(folder, 'request.json'), block('json')[0] ?? '');
    const run = `const { main } = await import(process.argv[1]); for (const words of JSON.parse(process.argv[2])) console.log(await main(words), words.join(' '));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', run, MAIN, JSON.stringify(commands.map(wordsOf))],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    for (const command of commands) expect(stdout).toContain(`0 ${wordsOf(command).join(' ')}\n`);
  });
});

it('the field map that it shows is one', () => {
  expect(fieldMapSchema.safeParse(parse(block('yaml')[0] ?? '')).error?.issues).toBeUndefined();
});
