import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFile, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { LAW_FOLDER } from '../../project-root.ts';

/** A copy of the law in which a text of one file is another. */
const lawWith = (file: string, from: string, to: string): string => {
  const folder = join(scratchFolder(), 'law');
  cpSync(LAW_FOLDER, folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return folder;
};

const CALIFORNIA = ['--jurisdiction', 'us-ca'] as const;
const SILENT_ON_2018 = ['2017-12-31', '2018-01-04', ...CALIFORNIA] as const;

describe('holdpoint law diff', () => {
  it('shows for an act that differs a case, both answers and what decides them', async () => {
    const { status, out } = await runMain('law', 'diff', ...SILENT_ON_2018, '--actions', 'hold');
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/^us-ca: 2017-12-31 and 2018-01-04, judged on 2018-01-04\n/);
    expect(out).toMatch(/\nhold: different, for example\n {4}agency: /);
    expect(out).toMatch(/\n {2}2018-01-04: prohibited by Cal\. Gov\. Code § 7284\.6/);
  });

  it('shows a case that decide answers as it says', async () => {
    const { out } = await runMain('law', 'diff', ...SILENT_ON_2018, '--actions', 'desk', '-o', 'json');
    const acts = JSON.parse(out).acts.filter(({ is }: { is: string }) => is === 'different');
    expect(acts.length).toBeGreaterThan(0);
    for (const { action, facts, after } of acts) {
      const text = { id: 'shown', jurisdiction: 'us-ca', on: '2018-01-04', facts };
      const path = scratchFile('shown.json', JSON.stringify(text));
      const [decided] = JSON.parse((await runMain('decide', path, '--actions', action, '-o', 'json')).out);
      expect([action, decided.answers[0].answer]).toEqual([action, after.answer]);
    }
  });

  it('proves that a law is itself, in two folders', async () => {
    const { status, out } = await runMain('law', 'diff', LAW_FOLDER, LAW_FOLDER, '--exit-code', ...CALIFORNIA);
    expect(status).toBe(EXIT.ok);
    expect(out).not.toContain('different');
    expect(out).toContain('same in every possible case (proved): hold, ');
  });

  it('finds the one word by which a copy of the law differs, and says so by its status if asked', async () => {
    const copy = lawWith('us-ca/gov-7283.1.yaml', 'consent form: agreed in writing', 'consent form: declined');
    const args = ['law', 'diff', LAW_FOLDER, copy, ...CALIFORNIA, '--actions', 'interview,hold'] as const;
    const { status, out } = await runMain(...args);
    expect(status).toBe(EXIT.ok);
    expect(out).toContain('same in every possible case (proved): hold\n');
    expect(out).toMatch(/\ninterview: different, for example\n(?: {4}.*\n)* {4}consent form: /);
    expect((await runMain(...args, '--exit-code')).status).toBe(EXIT.different);
  });

  it('does not call two laws the same whose tables differ', async () => {
    const row = 'PC 487(a),Grand theft over $950,wobbler';
    const copy = lawWith('us-ca/tables/offences.csv', row, row.replace('wobbler', 'felony'));
    const args = ['law', 'diff', LAW_FOLDER, copy, ...CALIFORNIA, '--actions', 'transfer', '--exit-code'] as const;
    const { status, out } = await runMain(...args);
    expect(status).toBe(EXIT.different);
    expect(out).toContain(
      'transfer: the rules say the same in every possible case (proved), but tables differ\n  us-ca/offences: PC 487(a);',
    );
  });

  it('counts the cases of a file that get another answer, and names the rows that it cannot read', async () => {
    const cases = [
      { id: 'jail', jurisdiction: 'us-ca', facts: { agency: 'county-jail' } },
      { id: 'federal', jurisdiction: 'us-ca', facts: { agency: 'federal-prison' } },
      { id: 'castle', jurisdiction: 'us-ca', facts: { agency: 'castle' } },
    ];
    const path = scratchFile('cases.json', JSON.stringify(cases));
    const args = [...SILENT_ON_2018, '--actions', 'agreement-287g', '--cases', path] as const;
    const { status, out, err } = await runMain('law', 'diff', ...args);
    expect([status, err]).toEqual([EXIT.someRejected, expect.stringContaining('row 3: agency: found "castle"')]);
    expect(out).toContain('1 of 2 cases get another answer; 1 rows could not be read\n  by act: agreement-287g 1\n');
    expect(out).toMatch(
      /\n {2}jail, agreement-287g: unsettled \(.*\) -> prohibited \(Cal\. Gov\. Code § 7284\.6\(a\)\(1\)\(G\)\)\n/,
    );
  });

  it('tells every option and shows examples', async () => {
    const { status, out } = await runMain('law', 'diff', '--help');
    expect(status).toBe(EXIT.ok);
    for (const option of ['--jurisdiction', '--actions', '--on', '--cases', '--exit-code'])
      expect(out).toContain(option);
    expect(out).toMatch(/\nExamples\n {2}holdpoint law diff /);
  });

  it.each([
    [['2018-01-04'], EXIT.usage, 'name two days or two folders'],
    [['2018-01-04', '2018-02-30'], EXIT.usage, 'found "2018-02-30", which is no day'],
    [['2018-01-04', 'law'], EXIT.usage, 'found a day and a folder'],
    [['absent', 'law'], EXIT.noInput, 'absent cannot be read'],
    [['docs', 'law'], EXIT.noInput, 'docs holds no pack'],
    [['2018-01-04', '2019-01-01', '--jurisdiction', 'us-zz'], EXIT.usage, '--jurisdiction: found "us-zz"; both have '],
    [['2018-01-04', '2019-01-01', '--on', '2019-01-01'], EXIT.usage, '--on: goes with two folders'],
    [['2018-01-04', '2019-01-01', '-o', 'csv'], EXIT.usage, 'write table or json'],
  ])('refuses %j', async (args, status, says) => {
    const run = await runMain('law', 'diff', ...args);
    expect([run.status, run.err]).toEqual([status, expect.stringContaining(says)]);
  });
});
