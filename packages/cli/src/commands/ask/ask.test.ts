import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JAIL_CASE, runMain, scratchFile, scratchFolder } from '../../../test/run-main.ts';
import { typing } from '../../../test/typing.ts';
import { EXIT } from '../../exit-codes.ts';

const CALIFORNIA = ['ask', '--jurisdiction', 'us-ca', '--on', '2026-03-02'] as const;

const questionsIn = (out: string): string[] => [...out.matchAll(/^\d+\. (.*)$/gm)].map(([, words = '']) => words);

describe('holdpoint ask', () => {
  it('asks from nothing until the act is settled, says why, and keeps the case', async () => {
    const path = join(scratchFolder(), 'case.json');
    typing('county-jail');
    const { status, out, err } = await runMain(...CALIFORNIA, '--actions', 'hold', '--out', path);
    expect([status, err]).toEqual([EXIT.ok, '']);
    expect(out).toContain('1. What kind of agency has custody of the person?\n   from: booking desk\n');
    expect(out).toMatch(
      /\nhold {2}prohibited\n {2}DO NOT {2}.*\n {2}because Cal\. Gov\. Code § 7284\.6\(a\)\(1\)\(B\): /,
    );
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      jurisdiction: 'us-ca',
      on: '2026-03-02',
      facts: { agency: 'county-jail' },
    });
  });

  it('keeps a case that decide answers alike', async () => {
    const path = join(scratchFolder(), 'case.json');
    typing('1', 'no', 'forbids');
    const asked = await runMain(...CALIFORNIA, '--actions', 'transfer', '--out', path);
    expect(asked.status).toBe(EXIT.ok);
    const decided = JSON.parse((await runMain('decide', path, '--actions', 'transfer', '-o', 'json')).out);
    expect(decided[0].answers[0].answer).toBe('prohibited');
  });

  it('asks nothing where the case settles the act already', async () => {
    typing();
    const { status, out } = await runMain('ask', scratchFile('a.json', JSON.stringify(JAIL_CASE)), '--actions', 'hold');
    expect([status, questionsIn(out)]).toEqual([EXIT.ok, []]);
  });

  it('asks for a new conviction whose law, which section, which day, before anything that a table may answer', async () => {
    typing('yes', 'us-ca', 'PC 487', '2022-03-02');
    const { out } = await runMain(...CALIFORNIA, '--agency', 'county-jail', '--actions', 'transfer');
    expect(questionsIn(out).slice(0, 4)).toEqual([
      'no conviction is listed yet: Has the person any conviction, in any place and at any time, that is not listed?',
      'conviction 1: Under whose law: us-ca, another state such as us-tx, us for federal law, or foreign?',
      'conviction 1: Under which section and subdivision, such as PC 273.5(a)?',
      'conviction 1 (PC 487): On which day was the plea or verdict?',
    ]);
  });

  it('says what is wrong with what was typed, and puts the question again', async () => {
    typing('castle', 'county-jail', 'yes', 'us-zzz', 'us-ca', '487', 'PC 487', '2030-01-01', '2022-02-30');
    const { out } = await runMain(...CALIFORNIA, '--actions', 'transfer');
    for (const says of [
      'found "castle"; type a number from 1 to ',
      'found "us-zzz"; write us-ca, another state',
      'found "487"; write the code and the section',
      'found "2030-01-01"; what is dated after the day of the act, 2026-03-02, does not exist yet',
      'found "2022-02-30"; write a day as YYYY-MM-DD',
    ])
      expect(out).toContain(says);
  });

  it('takes the last answer back, and says so where there is none', async () => {
    const path = join(scratchFolder(), 'case.json');
    typing('back', 'state-prison', 'back', 'county-jail', 'quit');
    const { out } = await runMain(...CALIFORNIA, '--actions', 'transfer', '--out', path);
    expect(out).toContain('this is the first question; there is nothing to undo');
    expect(JSON.parse(readFileSync(path, 'utf8')).facts).toEqual({ agency: 'county-jail' });
  });

  it('ends with 5 where the input ends, keeps what is known, and lists what is open', async () => {
    typing('county-jail', '?');
    const { status, out } = await runMain(...CALIFORNIA, '--actions', 'transfer');
    expect(status).toBe(EXIT.stillOpen);
    expect(out).toContain('no more input');
    expect(out).toMatch(
      /\ntransfer {2}open: permitted or prohibited or unsettled\n {2}convictions \(list not complete; ask records desk/,
    );
    expect(out).toContain('"agency": "county-jail"');
  });

  it('never asks twice what is not known, and says at the end that nothing more can be asked', async () => {
    typing(...Array.from({ length: 40 }, () => '?'));
    const { status, out } = await runMain(...CALIFORNIA, '--actions', 'transfer,interview');
    const questions = questionsIn(out);
    expect([status, new Set(questions).size]).toEqual([EXIT.stillOpen, questions.length]);
    expect(out).toContain('nothing more can be asked');
  });

  it('writes what cannot be had as such, and asks it no more', async () => {
    const path = join(scratchFolder(), 'case.json');
    typing('cannot be had', 'cannot be had');
    await runMain(...CALIFORNIA, '--agency', 'county-jail', '--actions', 'interview', '--out', path);
    expect(JSON.parse(readFileSync(path, 'utf8')).facts).toEqual({
      agency: 'county-jail',
      'consent form': { unknown: 'cannot be had' },
      'local policy': { interview: { unknown: 'cannot be had' } },
    });
  });

  it('does not take "no other conviction" for "tried as an adult": what was not said is asked where it matters', async () => {
    typing('no');
    const text = {
      ...JAIL_CASE,
      facts: {
        agency: 'county-jail',
        'local policy': 'allows',
        'current registrant': 'no',
        'outstanding federal felony warrant': 'no',
        documents: { complete: 'yes', list: [] },
        convictions: { complete: 'no', list: [{ statute: 'PC 187', level: 'felony', on: '2012-05-10' }] },
      },
    };
    const { out } = await runMain('ask', scratchFile('a.json', JSON.stringify(text)), '--actions', 'transfer');
    expect(out).toMatch(/conviction 1 \(PC 187 of 2012-05-10\): (What became of|Was the person tried as an adult)/);
  });
});

describe('holdpoint ask refuses', () => {
  it.each([
    [['ask'], EXIT.usage, 'name a case file, or the law that governs with --jurisdiction, such as us-ca'],
    [['ask', '--jurisdiction', 'us-zz'], EXIT.someRejected, 'jurisdiction: no pack "us-zz"'],
    [['ask', '-'], EXIT.usage, 'answers come from standard input; name a file for the case'],
    [['ask', 'a.json', 'b.json'], EXIT.usage, 'one file at a time; found also b.json'],
    [['ask', '--jurisdiction', 'us-ca', '--out'], EXIT.usage, '--out: found nothing after it'],
    [['ask', '--jurisdiction', 'us-ca', '--agency', 'castle'], EXIT.usage, '--agency: found "castle"'],
  ])('%j', async (args, status, says) => {
    typing();
    const run = await runMain(...args);
    expect([run.status, run.err]).toEqual([status, expect.stringContaining(says)]);
  });

  it('before the first question a place where the case could not be kept', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'case.json'));
    typing('county-jail');
    for (const path of [join(folder, 'case.json'), join(folder, 'absent', 'case.json')]) {
      const { status, out, err } = await runMain(...CALIFORNIA, '--out', path);
      expect([status, out, err]).toEqual([EXIT.noInput, '', expect.stringContaining('name another file with --out')]);
    }
  });

  it('a case that states a fact wrongly', async () => {
    typing();
    const path = scratchFile('a.json', JSON.stringify({ ...JAIL_CASE, facts: { agency: 'castle' } }));
    const { status, err } = await runMain('ask', path);
    expect([status, err]).toEqual([EXIT.someRejected, expect.stringContaining('agency: found "castle"')]);
  });
});
