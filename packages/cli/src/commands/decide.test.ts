import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { JAIL_CASE, jailFile, runMain, scratchFile, scratchFolder } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';

const { on: _on, jurisdiction: _jurisdiction, ...BARE } = JAIL_CASE;
const bareFile = () => scratchFile('bare.json', JSON.stringify(BARE));
const HOLD = ['--actions', 'hold', '-o', 'json'];

describe('holdpoint decide', () => {
  it('shows a table with the case, the act, the answer and its ground', async () => {
    const { status, out, err } = await runMain('decide', jailFile(), '--actions', 'hold');
    const [header, rule, row] = out.split('\n');
    expect([status, err]).toEqual([EXIT.ok, '']);
    expect(header).toMatch(/^case +law on +act +answer +instruction +because, or the fact to ask for$/);
    expect(rule).toMatch(/^[- ]+$/);
    expect(row).toMatch(/^jail-1 +2026-03-02 +hold +prohibited +do not +Cal\. Gov\. Code § 7284\.6/);
  });

  it('writes JSON that holds the dates, the hashes and every answer', async () => {
    const [one] = JSON.parse((await runMain('decide', jailFile(), ...HOLD)).out);
    expect(one).toMatchObject({ case: 'jail-1', jurisdiction: 'us-ca', lawOn: '2026-03-02' });
    expect(one.normSetHash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.answers).toHaveLength(1);
    expect(one.answers[0]).toMatchObject({ action: 'hold', answer: 'prohibited', instruction: { do: 'do not' } });
  });

  it('writes CSV with a line for each act', async () => {
    const lines = (await runMain('decide', jailFile(), '--actions', 'hold,transfer', '-o', 'csv')).out
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('case,jurisdiction,lawOn,knownOn,action,answer,instruction,by,missing,normSetHash,factsHash');
    expect(lines.map((line) => line.split(',')[4])).toEqual(['action', 'hold', 'transfer']);
    expect(lines[1]).toMatch(/^jail-1,us-ca,2026-03-02,\d{4}-\d\d-\d\d,hold,prohibited,do not,/);
  });

  it('asks about the four acts of the desk unless told otherwise', async () => {
    const [one] = JSON.parse((await runMain('decide', jailFile(), '-o', 'json')).out);
    const acts = one.answers.map((answer: { action: string }) => answer.action);
    expect(acts).toEqual(['hold', 'notify-release-date', 'transfer', 'interview']);
  });

  it('takes place, day and knowledge date from the options where the case has none', async () => {
    const options = ['--jurisdiction', 'us-ca', '--on', '2026-03-02', '--known-on', '2027-01-15'];
    const [one] = JSON.parse((await runMain('decide', bareFile(), ...options, ...HOLD)).out);
    expect(one).toMatchObject({ jurisdiction: 'us-ca', lawOn: '2026-03-02', knownOn: '2027-01-15' });
    expect(one.answers[0].answer).toBe('prohibited');
  });

  it('prefers the options to what the case says', async () => {
    const [one] = JSON.parse((await runMain('decide', jailFile(), '--on', '2026-05-01', ...HOLD)).out);
    expect(one.lawOn).toBe('2026-05-01');
  });

  it('lets --agency stand in where a case does not say, and only there', async () => {
    const cases = [
      { ...JAIL_CASE, id: 'silent', facts: {} },
      { ...JAIL_CASE, id: 'says', facts: { agency: 'federal-prison' } },
    ];
    const path = scratchFile('two.json', JSON.stringify(cases));
    const [silent, says] = JSON.parse((await runMain('decide', path, '--agency', 'county-jail', ...HOLD)).out);
    expect(silent.answers[0].answer).toBe('prohibited');
    expect(says.answers[0].by).not.toEqual(silent.answers[0].by);
  });

  it('gives the same bytes each time', async () => {
    const path = jailFile();
    const options = ['--known-on', '2027-01-15', '-o', 'json', '--actions', 'all'];
    expect((await runMain('decide', path, ...options)).out).toBe((await runMain('decide', path, ...options)).out);
  });
});

describe('a row that cannot be decided', () => {
  const MIXED = [
    JAIL_CASE,
    { ...JAIL_CASE, id: 'day', on: '2026-03-32' },
    { ...JAIL_CASE, id: 'castle', facts: { agency: 'castle' } },
    { ...JAIL_CASE, id: 'nowhere', jurisdiction: 'us-zz' },
    { ...JAIL_CASE, id: 'last' },
  ];
  let rejects = '';
  beforeEach(() => {
    rejects = join(scratchFolder(), 'kept.ndjson');
  });

  const decideMixed = () =>
    runMain('decide', scratchFile('mixed.json', JSON.stringify(MIXED)), '--rejects', rejects, ...HOLD);

  it('leaves the others decided, and exits with 1', async () => {
    const { status, out } = await decideMixed();
    expect(status).toBe(EXIT.someRejected);
    expect(JSON.parse(out).map((one: { case: string }) => one.case)).toEqual(['jail-1', 'last']);
  });

  it('is told in one line with its row, its field and the remedy', async () => {
    const lines = (await decideMixed()).err.trimEnd().split('\n');
    expect(lines).toEqual([
      'row 2: on: found "2026-03-32"; write a day as YYYY-MM-DD',
      expect.stringMatching(/^row 3: agency: found "castle"; write one of: county-jail, /),
      expect.stringMatching(/^row 4: jurisdiction: no pack "us-zz"; known: .*us-ca/),
      `3 rows were not decided; they are kept in ${rejects}`,
    ]);
  });

  it('is kept whole in the reject file, one a line', async () => {
    await decideMixed();
    const kept = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kept.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(kept.map((line) => line.case)).toEqual(MIXED.slice(1, 4));
  });

  it('may be one whose columns do not fit the header', async () => {
    const path = scratchFile('a.csv', 'id,jurisdiction,on,agency\na,us-ca,2026-03-02,county-jail,x\n');
    const { status, err } = await runMain('decide', path, '--rejects', rejects);
    expect(status).toBe(EXIT.someRejected);
    expect(err).toContain('row 2: columns: found 5; expected 4 as in the header; check commas and quotes\n');
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({
      columns: ['id', 'jurisdiction', 'on', 'agency'],
      cells: ['a', 'us-ca', '2026-03-02', 'county-jail', 'x'],
    });
  });

  it('is told for the first twenty, and counted for the rest', async () => {
    const path = scratchFile('many.json', JSON.stringify(Array.from({ length: 25 }, () => 'no case')));
    const { err } = await runMain('decide', path, '--rejects', rejects);
    expect(err).toContain('\n… and 5 more rows\n25 rows were not decided');
    expect(readFileSync(rejects, 'utf8').trimEnd().split('\n')).toHaveLength(25);
  });

  it('ends the command with a remedy where it cannot be kept', async () => {
    const path = scratchFile('bad.json', '"no case"');
    const { status, err } = await runMain('decide', path, '--rejects', join(scratchFolder(), 'absent', 'kept.ndjson'));
    expect(status).toBe(EXIT.noInput);
    expect(err).toMatch(/1 rows were not decided and could not be kept in .*; name another file with --rejects\n$/);
  });
});

describe('holdpoint decide refuses', () => {
  it.each([
    [[], 'decide: name a file of cases; see holdpoint decide --help'],
    [['a.json', 'b.json'], 'decide: one file at a time; found also b.json'],
    [['a.json', '--layout', 'mine'], '--layout: found "mine"; write ice-detainers'],
    [['a.json', '--on', '2026-13-01'], '--on: found "2026-13-01"; write a day as YYYY-MM-DD'],
    [['a.json', '--what'], "Unknown option '--what'"],
  ])('%j', async (args, says) => {
    const { status, out, err } = await runMain('decide', ...args);
    expect([status, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain(says);
  });

  it('a file that is not there', async () => {
    const { status, err } = await runMain('decide', join(scratchFolder(), 'absent.json'));
    expect(status).toBe(EXIT.noInput);
    expect(err).toContain('check the path and that the file is whole');
  });
});

describe('holdpoint decide --needs', () => {
  it('adds to every answer which missing facts matter, and only when asked', async () => {
    const args = ['decide', jailFile(), '--actions', 'interview', '-o', 'json'] as const;
    const [withNeeds] = JSON.parse((await runMain(...args, '--needs')).out);
    const [without] = JSON.parse((await runMain(...args)).out);
    expect(withNeeds.answers[0].needs.facts[0].fact).toBe('consent form');
    expect(without.answers[0]).not.toHaveProperty('needs');
    expect(withNeeds.answers[0].missing).toEqual(without.answers[0].missing);
  });

  it('goes with JSON only', async () => {
    const { status, err } = await runMain('decide', jailFile(), '--needs');
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining('--needs goes with -o json')]);
  });
});
