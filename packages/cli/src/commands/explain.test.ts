import { describe, expect, it } from 'vitest';
import { JAIL_CASE, jailFile, runMain, scratchFile } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';

describe('holdpoint explain', () => {
  it('tells the instruction, what decided, the layers and the rules one by one', async () => {
    const { status, out } = await runMain('explain', jailFile(), '--actions', 'hold');
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/^jail-1: hold {2}prohibited/);
    expect(out).toMatch(/\nlaw of 2026-03-02 in us-ca, as recorded by \d{4}-\d\d-\d\d\n/);
    expect(out).toMatch(/\n\nDO NOT {2}\S/);
    expect(out).toMatch(/\n\nDecided by\n {2}Cal\. Gov\. Code § 7284\.6.* \(prohibits, \w+\): /);
    expect(out).toMatch(/\n\nLayers\n(?: {2}.*\n)* {2}us-ca: prohibited by /);
    expect(out).toMatch(/\n\nRule by rule\n {2}[-+?~] /);
    expect(out).toMatch(/\nnorms [0-9a-f]{16} {2}facts [0-9a-f]{16} {2}engine \S+ {2}packs .*us-ca@/);
  });

  it('tells for a missing fact whom to ask, what to ask, and what each value would yield', async () => {
    const path = scratchFile('no-agency.json', JSON.stringify({ ...JAIL_CASE, facts: {} }));
    const { out } = await runMain('explain', path, '--actions', 'hold');
    expect(out).toMatch(/\n\nMissing\n {2}agency \(not asked; ask [^)]+\)\n {4}What kind of agency [^\n]+\?\n/);
    expect(out).toMatch(/\n {4}[^\n]*county-jail: prohibited[;\n]/);
  });

  it('does not say of an open answer that nothing can change it', async () => {
    const path = scratchFile('no-agency.json', JSON.stringify({ ...JAIL_CASE, facts: {} }));
    const { out } = await runMain('explain', path, '--actions', 'hold');
    expect(out.split('\n')[0]).toBe('jail-1: hold  conditional');
  });

  it('gives as JSON the determination and, for each act, what it rests on', async () => {
    const { out } = await runMain('explain', jailFile(), '--actions', 'hold,transfer', '-o', 'json');
    const one = JSON.parse(out);
    expect(one.answers.map(({ action }: { action: string }) => action)).toEqual(['hold', 'transfer']);
    expect(one.because).toHaveLength(2);
    expect(one.because[0].because.length).toBeGreaterThan(0);
  });

  it('explains the case that is named, else the first', async () => {
    const path = scratchFile('two.json', JSON.stringify([JAIL_CASE, { ...JAIL_CASE, id: 'jail-2' }]));
    expect((await runMain('explain', path, '--actions', 'hold')).out).toMatch(/^jail-1: hold/);
    expect((await runMain('explain', path, '--case', 'jail-2', '--actions', 'hold')).out).toMatch(/^jail-2: hold/);
  });
});

describe('holdpoint explain by exact analysis', () => {
  const ASKED = { ...JAIL_CASE, facts: { agency: 'county-jail', 'consent form': 'declined' } };

  it('tells the missing facts that matter, the best first, with whom to ask and how long it takes', async () => {
    const { out } = await runMain('explain', jailFile(), '--actions', 'interview');
    expect(out).toMatch(
      /\n\nFacts that matter, the best to ask first\n {2}possible: permitted or prohibited\n {2}consent form \(not asked; ask release desk, about 1 minute\)\n/,
    );
    expect(out).toMatch(
      /\n {2}local policy \(not asked; ask agency counsel, about 2 hours\)\n.*\n {4}forbids: prohibited\n/,
    );
  });

  it('tells what would change the answer: what it is now, what it would have to be, how long it takes', async () => {
    const path = scratchFile(
      'a.json',
      JSON.stringify({ ...ASKED, facts: { ...ASKED.facts, 'local policy': 'allows' } }),
    );
    const { out } = await runMain('explain', path, '--actions', 'interview');
    expect(out).toContain(
      '\n\nWhat would change the answer\n  permitted (about 30 minutes in all):\n    consent form: agreed in writing (now declined)\n',
    );
    expect(out).not.toContain('Facts that matter');
  });

  it('says so where people can change nothing', async () => {
    const { out } = await runMain('explain', jailFile(), '--actions', 'hold');
    expect(out).toContain('What would change the answer\n  nothing that people can bring about or still find out');
  });

  it('gives both as JSON beside each answer', async () => {
    const one = JSON.parse((await runMain('explain', jailFile(), '--actions', 'interview', '-o', 'json')).out);
    const [answer] = one.answers;
    expect(answer.needs.possible).toEqual(['permitted', 'prohibited']);
    expect(answer.needs.facts[0]).toMatchObject({ fact: 'consent form', minutes: 1 });
    expect(answer.wouldChange.map((way: { answer: string }) => way.answer)).toEqual(['prohibited', 'permitted']);
  });
});

describe('holdpoint explain refuses', () => {
  it('a case that the file does not have, and lists those it has', async () => {
    const { status, err } = await runMain('explain', jailFile(), '--case', 'other');
    expect([status, err]).toEqual([EXIT.usage, '--case: no case "other"; the file has jail-1\n']);
  });

  it('to be run without a file', async () => {
    expect(await runMain('explain')).toMatchObject({ status: EXIT.usage, err: expect.stringContaining('name a file') });
  });

  it('a file without cases', async () => {
    const { status, err } = await runMain('explain', scratchFile('none.json', '[]'));
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining('holds no case')]);
  });

  it('CSV, which an explanation does not fit', async () => {
    const { status, err } = await runMain('explain', jailFile(), '-o', 'csv');
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining('write -o table or -o json')]);
  });

  it.each([
    ['a bad frame', { ...JAIL_CASE, on: '2026-02-30' }, 'row 1 on: found "2026-02-30"; write a day as YYYY-MM-DD\n'],
    ['a bad fact', { ...JAIL_CASE, facts: { agency: 'castle' } }, 'agency: found "castle"; write one of: '],
  ])('%s, with the remedy', async (_what, content, says) => {
    const { status, err } = await runMain('explain', scratchFile('bad.json', JSON.stringify(content)));
    expect([status, err]).toEqual([EXIT.someRejected, expect.stringContaining(says)]);
  });

  it('a CSV row whose columns do not fit the header', async () => {
    const { status, err } = await runMain('explain', scratchFile('bad.csv', 'id,agency\na,county-jail,x\n'));
    expect([status, err]).toEqual([EXIT.someRejected, expect.stringContaining('row 2 columns: found 3')]);
  });
});
