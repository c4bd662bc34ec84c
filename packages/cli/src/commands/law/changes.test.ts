import { describe, expect, it } from 'vitest';
import { runMain } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import type { LawChange } from '../../law-changes/changes.ts';

const changes = async (...args: readonly string[]): Promise<readonly LawChange[]> => {
  const { out } = await runMain('law', 'changes', ...args, '-o', 'json');
  return JSON.parse(out) as readonly LawChange[];
};

describe('holdpoint law changes', () => {
  it('tells of the day on which New York City’s law of 2014 came into force, and nothing outside the span', async () => {
    const found = await changes('--from', '2014-12-01', '--to', '2015-01-01', '--jurisdiction', 'us-ny-nyc');
    expect(found.map(({ day }) => day)).toEqual(['2014-12-14']);
    expect(found[0]?.provisions.map(({ happening }) => happening)).toContain('comes into force');
  });

  it('says what it did to the plain case: Oklahoma commands the hold from 1 November 2021', async () => {
    const [change] = await changes('--from', '2021-11-01', '--to', '2021-11-02', '--jurisdiction', 'us-ok');
    expect(change?.answers).toContainEqual({ action: 'hold', before: 'unsettled', after: 'required' });
  });

  it('takes the first day into the span and leaves the last out', async () => {
    expect(await changes('--from', '2021-10-31', '--to', '2021-11-01', '--jurisdiction', 'us-ok')).toEqual([]);
  });

  it('gives the days in order, over every place', async () => {
    const found = await changes('--from', '2019-01-01', '--to', '2020-01-01');
    const days = found.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(new Set(found.map(({ pack }) => pack)).size).toBeGreaterThan(4);
  });

  it('reads as text and as CSV', async () => {
    const span = ['--from', '2021-11-01', '--to', '2021-11-02', '--jurisdiction', 'us-ok'];
    const text = await runMain('law', 'changes', ...span);
    expect(text.out).toMatch(/^2021-11-01 {2}Oklahoma \(us-ok\)\n {2}Okla\. Stat\. .* comes into force: .*\n(.*\n)* {2}hold: unsettled -> required\n/);
    const csv = await runMain('law', 'changes', ...span, '-o', 'csv');
    expect(csv.out.split('\n')[0]).toBe('day,pack,provisions,action,before,after');
    expect((await runMain('law', 'changes', '--from', '2021-11-02', '--to', '2021-11-03', '--jurisdiction', 'us-ok')).out).toBe('no law changed in this span\n');
  });

  it.each([
    [['--from', 'soon', '--to', '2020-01-01'], '--from: found "soon"'],
    [['--from', '2020-01-01'], '--to: found nothing'],
    [['--from', '2020-01-02', '--to', '2020-01-02'], 'write a day after the first'],
    [['--from', '2020-01-01', '--to', '2020-01-02', '--jurisdiction', 'us-zz'], 'no pack "us-zz"'],
    [['--from', '2020-01-01', '--to', '2020-01-02', '-o', 'xml'], 'write table, json or csv'],
  ])('says of %j what to do', async (args, remedy) => {
    const { status, err } = await runMain('law', 'changes', ...args);
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(remedy)]);
  });
});
