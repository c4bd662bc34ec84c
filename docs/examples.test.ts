import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { IS_LONG } from '../scripts/looks.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });

describe('the example of the engine', () => {
  it('stands in its README word for word', () => {
    expect(read('packages/engine/README.md')).toContain(read('docs/decide-one-case.ts'));
  });

  it('runs and prints what its comment says', () => {
    const { stdout, status } = run('docs/decide-one-case.ts');
    expect([stdout.trim(), status]).toEqual(['prohibited', 0]);
  });
});

describe('the example of the case format', () => {
  it('is decided as DESIGN has it: the release date may be told, the person may not be held', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/case-format.md')) ?? [];
    const shim = join(ROOT, 'packages/cli/bin/holdpoint.mjs');
    const { stdout } = spawnSync(process.execPath, [shim, 'decide', '-', '-o', 'json'], {
      cwd: ROOT,
      encoding: 'utf8',
      input: json,
    });
    const [one] = JSON.parse(stdout) as { answers: { action: string; answer: string }[] }[];
    const answers = Object.fromEntries(one?.answers.map(({ action, answer }) => [action, answer]) ?? []);
    expect(answers).toMatchObject({ hold: 'prohibited', 'notify-release-date': 'permitted' });
  });
});

/** What reads or proves all of the law has tests of its own in packages/cli; as it stands in a document it is run in the long run. */
const isRun = (command: string): boolean => IS_LONG || !/law check|law diff law law|--all/.test(command);

/** Every command line in a fenced `sh` block that starts with npx holdpoint. */
const commandsIn = (path: string): string[] =>
  [...read(path).matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.startsWith('npx holdpoint '))
    .map((line) => line.replace(/\s+#.*$/, '').replace('npx holdpoint ', ''));

describe.each([
  ['README.md', 4],
  ['docs/how-to/check-a-bundle.md', 1],
  ['docs/how-to/rebuild-a-figure.md', 2],
])('the commands of %s', (path, least) => {
  // The federal extract is a public record that is no part of the project; its own test says so where it is absent.
  const commands = commandsIn(path).filter((command) => !command.includes('--layout'));

  it('are some', () => {
    expect(commands.length).toBeGreaterThanOrEqual(least);
  });

  it.each(commands.filter(isRun))('holdpoint %s', (command) => {
    const { status, stderr } = run('packages/cli/src/main.ts', ...command.split(' '));
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('the commands of how to read the law', () => {
  const commands = commandsIn('docs/how-to/read-the-law.md');

  it('are some', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands.filter(isRun))('holdpoint %s', (command) => {
    const cwd = mkdtempSync(join(tmpdir(), 'holdpoint-docs-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'packages/cli/src/main.ts'), ...words], {
      cwd,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('the commands of the how-to on exact questions', () => {
  const lines = [...read('docs/how-to/ask-exact-questions.md').matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.includes('npx holdpoint '));

  it('are one of every kind', () => {
    for (const kind of ['ask', 'explain', 'decide', 'timeline', 'law check', 'law diff'])
      expect(lines.join('\n')).toContain(`npx holdpoint ${kind} `);
  });

  it.each(lines.filter(isRun))('%s', (line) => {
    const [, typed = '', command = ''] = /^(?:echo (.*) \| )?npx holdpoint (.*)$/.exec(line) ?? [];
    const args = ['packages/cli/src/main.ts', ...command.split(' ')];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', input: `${typed}\n` });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('the schemas for editors', () => {
  it('are those that the engine makes now', () => {
    const before = ['law/schema.json', 'law/case.schema.json'].map(read);
    const { status } = run('scripts/write-schemas.ts');
    expect(status).toBe(0);
    expect(['law/schema.json', 'law/case.schema.json'].map(read)).toEqual(before);
  });
});
