import { describe, expect, it } from 'vitest';
import { jailFile, runMain, scratchFile } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';

const GRAND_THEFT = {
  id: 'grand-theft',
  jurisdiction: 'us-ca',
  on: '2026-03-02',
  facts: {
    agency: 'county-jail',
    'local policy': 'allows',
    'current registrant': 'no',
    'outstanding federal felony warrant': 'no',
    'juvenile custody': 'no',
    documents: {
      complete: 'yes',
      list: [{ kind: 'I-247A', issuer: 'immigration authority', asks: ['transfer', 'notification'] }],
    },
    convictions: {
      complete: 'yes',
      list: [
        {
          statute: 'PC 487',
          level: 'felony',
          'state prison': 'no',
          on: '2012-03-13',
          class: { 'serious-felony': 'no', 'violent-felony': 'no' },
        },
      ],
    },
    charges: { complete: 'yes', list: [] },
  },
};

const file = (): string => scratchFile('a.json', JSON.stringify(GRAND_THEFT));

describe('holdpoint timeline', () => {
  it('says when a look-back runs out, day by day and in one sentence', async () => {
    const { status, out } = await runMain('timeline', file(), '--actions', 'transfer');
    expect(status).toBe(EXIT.ok);
    expect(out).toContain('grand-theft: 2026-03-02 to before 2046-03-02');
    expect(out).toContain('transfer  permitted before 2027-03-13, then unsettled on 2027-03-13, then prohibited\n');
    expect(out).toMatch(/\n2027-03-14 {2}2046-03-02 +prohibited {2}conviction 1 \(PC 487\): 15 years\n/);
  });

  it('says in the sentence why, where there is one turn', async () => {
    const { out } = await runMain('timeline', file(), '--actions', 'transfer', '--from=2027-03-13');
    expect(out).toContain('transfer  unsettled on 2027-03-13, then prohibited: conviction 1 (PC 487): 15 years\n');
  });

  it('names of a new law the rule that decides, not every rule that begins', async () => {
    const path = scratchFile(
      'b.json',
      JSON.stringify({ ...GRAND_THEFT, facts: { ...GRAND_THEFT.facts, convictions: { complete: 'yes', list: [] } } }),
    );
    const period = ['--from', '2017-12-01', '--to', '2018-02-01'];
    const { out } = await runMain('timeline', path, '--actions', 'transfer', ...period, '-o', 'json');
    const [{ spans }] = JSON.parse(out).acts;
    expect(spans.at(-1)).toMatchObject({ from: '2018-01-04', answer: 'prohibited' });
    expect(spans.at(-1).because).toEqual(['Cal. Gov. Code § 7284.6(a)(4) comes into force']);
  });

  it('lists for an open span the answers still possible', async () => {
    const { out } = await runMain('timeline', jailFile(), '--actions', 'interview', '--to', '2026-04-01');
    expect(out).toContain('interview  open (permitted or prohibited or unsettled) throughout');
  });

  it.each([
    [[], 'name the acts with --actions'],
    [['--actions', 'transfer', '--to', '2026-03-02'], '--to: found 2026-03-02; write a day after the first'],
    [['--actions', 'transfer', '--from', 'soon'], '--from: found "soon"; write a day as YYYY-MM-DD'],
    [['--actions', 'dance'], '--actions: found "dance"'],
    [['--actions', 'transfer', '-o', 'csv'], 'write table or json'],
    [['--actions', 'transfer', 'other.json'], 'one file at a time'],
  ])('refuses %j', async (args, says) => {
    const { status, err } = await runMain('timeline', file(), ...args);
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(says)]);
  });

  it('refuses to run without a file', async () => {
    expect(await runMain('timeline')).toMatchObject({
      status: EXIT.usage,
      err: expect.stringContaining('name a file'),
    });
  });
});
