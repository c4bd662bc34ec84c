import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvRecords } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';

const YEAR_OF_WELLS = ['law', 'changes', '--from', '2018-11-01', '--to', '2018-12-01'];

describe('holdpoint law changes', () => {
  it('tells each change, the acts that it touches and what the plain case gets', async () => {
    const { status, out } = await runMain(...YEAR_OF_WELLS);
    expect(status).toBe(EXIT.ok);
    expect(out).toContain('2018-11-14');
    expect(out).toMatch(
      /us-ny: People ex rel\. Wells v\. DeMarco.* comes into force\n .*\n +touches hold, delay-release, arrest-on-civil-warrant\n/,
    );
    expect(out).toMatch(/the plain case in us-ny, hold: .*unsettled.* -> .*prohibited.* by People ex rel\. Wells/);
    expect(out).toMatch(/\n\d+ changes of law on \d+ days from 2018-11-01 to before 2018-12-01\n$/);
  });

  it('gives the same as JSON', async () => {
    const { out } = await runMain(...YEAR_OF_WELLS, '-o', 'json');
    const found = JSON.parse(out) as { days: { day: string; effects: { jurisdiction: string; action: string }[] }[] };
    const wells = found.days.find(({ day }) => day === '2018-11-14');
    expect(wells?.effects).toContainEqual(
      expect.objectContaining({
        jurisdiction: 'us-ny',
        action: 'hold',
        before: expect.objectContaining({ answer: 'unsettled' }),
      }),
    );
  });

  it('gives a line of CSV for each change and each answer that it has a hand in', async () => {
    const path = join(scratchFolder(), 'changes.csv');
    expect((await runMain(...YEAR_OF_WELLS, '-o', 'csv', '--out', path)).out).toBe('');
    const rows = parseCsvRecords(readFileSync(path, 'utf8'));
    const wells = rows.filter(({ provision }) => provision === 'wells-v-demarco');
    expect(wells).toContainEqual(
      expect.objectContaining({
        day: '2018-11-14',
        place: 'us-ny',
        act: 'hold',
        before: 'unsettled',
        'on the day': 'prohibited',
      }),
    );
    expect(wells.every((row) => row.acts?.split('; ').includes(row.act ?? ''))).toBe(true);
  });

  it('says so where nothing changed', async () => {
    const { out } = await runMain('law', 'changes', '--from', '1960-01-01', '--to', '1960-02-01');
    expect(out).toBe('0 changes of law on 0 days from 1960-01-01 to before 1960-02-01\n');
  });

  it.each([
    [['--to', '2018-12-01'], 'law changes: --from is missing; write --from YYYY-MM-DD'],
    [['--from', '2018-12-01'], 'law changes: --to is missing; write --to YYYY-MM-DD'],
    [['--from', '2018-02-30', '--to', '2018-12-01'], '--from: found "2018-02-30"; write a day as YYYY-MM-DD'],
    [['--from', '2018-01-01', '--to', 'today'], '--to: found "today"; write a day as YYYY-MM-DD'],
    [['--from', '2018-01-01', '--to', '2018-01-01'], 'at the earliest 2018-01-02'],
    [
      ['--from', '2018-01-01', '--to', '2019-01-01', '--jurisdiction', 'us-zz'],
      '--jurisdiction: found "us-zz"; write one of us',
    ],
    [['--from', '2018-01-01', '--to', '2019-01-01', '-o', 'xlsx'], '--output: found "xlsx"; write text, json or csv'],
    [
      ['--from', '2018-01-01', '--to', '2019-01-01', '--known-on', 'now'],
      '--known-on: found "now"; write a day as YYYY-MM-DD',
    ],
    [['2018', '--from', '2018-01-01', '--to', '2019-01-01'], 'name the days with --from and --to'],
  ])('refuses %j with the remedy', async (args, says) => {
    const { status, err } = await runMain('law', 'changes', ...args);
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(says)]);
  });
});
