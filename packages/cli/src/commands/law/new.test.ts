import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { loadLaw } from '../../law/load-law.ts';
import { LAW_FOLDER } from '../../project-root.ts';

const CITE = 'Cal. Gov. Code § 7284.99';

const lawWithDraft = async (
  ...options: readonly string[]
): Promise<{ folder: string; path: string; run: Awaited<ReturnType<typeof runMain>> }> => {
  const folder = scratchFolder();
  cpSync(LAW_FOLDER, folder, { recursive: true });
  const run = await runMain('law', 'new', CITE, '--pack', 'us-ca', '--law', folder, ...options);
  return { folder, path: join(folder, 'us-ca', 'gov-7284.99.yaml'), run };
};

describe('a new provision', () => {
  it('is named by its citation, and the next step is told', async () => {
    const { path, folder, run } = await lawWithDraft();
    expect([run.status, run.out]).toEqual([
      EXIT.ok,
      `${path} is begun; fill in its blanks, then: holdpoint law check ${folder}\n`,
    ]);
    expect(readFileSync(path, 'utf8')).toContain(`cite: "${CITE}"`);
  });

  it('is checked blank by blank, each with its line and what to do', async () => {
    const { folder } = await lawWithDraft();
    const { status, out } = await runMain('law', 'check', folder);
    const blanks = out.split('\n').filter((line) => line.includes('gov-7284.99.yaml'));
    expect(status).toBe(EXIT.lawFault);
    expect(blanks.map((line) => /found "([^"]+):" left blank/.exec(line)?.[1])).toEqual([
      'title',
      'from',
      'source',
      'on',
      'says',
      'cite',
      'says',
      'prohibits',
      'for',
    ]);
    expect(blanks.every((line) => /gov-7284\.99\.yaml:\d+:\d+ .*; fill it in$/.test(line))).toBe(true);
  });

  it('asks for nothing that was given', async () => {
    const { folder } = await lawWithDraft('--in-force', '2027-01-01', '--title', 'A report: "yearly" # 1');
    expect((await runMain('law', 'check', folder)).out).not.toMatch(/found "(title|from):" left blank/);
  });

  it('lets its pack decide nothing while a blank is left', async () => {
    const { folder } = await lawWithDraft();
    expect(loadLaw({ folder, cache: undefined }).packs.map((pack) => pack.id)).not.toContain('us-ca');
  });

  it.each(['prohibits', 'permits', 'requires'])(
    'permits nothing where only its blanks are filled in: it %s, and is unsettled',
    async (effect) => {
      const { folder, path } = await lawWithDraft('--in-force', '2026-01-01', '--title', 'Access');
      const filled = readFileSync(path, 'utf8')
        .replace('  source:\n', '  source: the bill\n')
        .replace('  on:\n', '  on: 2026-01-01\n')
        .replace('grade: memory', 'grade: text')
        .replace('\nsays:\n', '\nsays: words\n')
        .replace('    cite:\n', '    cite: (a)\n')
        .replace('    says:\n', '    says: words\n')
        .replace('prohibits: []', `${effect}: [facility-access]`)
        .replace('    for: []\n', '');
      writeFileSync(path, filled);
      const { packs, findings } = loadLaw({ folder, cache: undefined });
      expect(findings).toEqual([]);
      const one = new Engine(packs).decide(
        { id: 'x', jurisdiction: 'us-ca', on: '2026-03-02', knownOn: undefined, facts: { agency: 'county-jail' } },
        { today: '2026-03-02', actions: ['facility-access'] },
      );
      expect(one.answers.map(({ answer }) => answer)).toEqual(['unsettled']);
      expect(one.answers[0]?.questions.map(({ asks }) => asks)).toContain(
        'What does this provision say? Its text has not been encoded yet.',
      );
    },
  );

  it('explains every key that it leaves blank', async () => {
    const lines = readFileSync((await lawWithDraft()).path, 'utf8').split('\n');
    const blanks = lines.flatMap((line, index) =>
      /^\s*[a-z ]+:( \[\])?$/.test(line) && !/^(in force|read|rules|questions|examples|\s+when all):/.test(line)
        ? [index]
        : [],
    );
    expect(blanks.length).toBeGreaterThan(7);
    expect(blanks.filter((index) => !/^\s*#/.test(lines[index - 1] ?? ''))).toEqual([]);
  });
});

describe('a new provision is refused with the remedy', () => {
  it('where the file is there, which stays as it was', async () => {
    const before = readFileSync(join(LAW_FOLDER, 'us-ca', 'gov-7284.6.yaml'), 'utf8');
    const { status, err } = await runMain('law', 'new', 'gov 7284.6', '--pack', 'us-ca');
    expect([status, err]).toEqual([
      EXIT.usage,
      expect.stringMatching(/gov-7284\.6\.yaml is there already; .* --name, such as gov-7284\.6-from-2027/),
    ]);
    expect(readFileSync(join(LAW_FOLDER, 'us-ca', 'gov-7284.6.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    [['gov 1'], /name the pack with --pack; there are .*us-ca/],
    [['gov 1', '--pack', 'us-zz'], /no pack "us-zz"; there are .*us-ca/],
    [['gov 1', '--pack', '../law/us-ca'], /no pack/],
    [['--pack', 'us-ca'], /name the citation/],
    [['gov 1', '--pack', 'us-ca', '--in-force', 'soon'], /--in-force: found "soon"; write a day as YYYY-MM-DD/],
    [['gov 1', '--pack', 'us-ca', '--name', '../x'], /"\.\.\/x" is no name for a file/],
    [['§', '--pack', 'us-ca'], /"" is no name for a file/],
    [['gov 1', '--pack', 'us-ca', '--law', 'no-such-folder'], /no-such-folder cannot be read .*; check the path/],
  ])('%j', async (args, says) => {
    const { status, err } = await runMain('law', 'new', ...args);
    expect(err).toMatch(says);
    expect(status).not.toBe(EXIT.ok);
  });
});
