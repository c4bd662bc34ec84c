import { describe, expect, it } from 'vitest';
import { jailFile, runMain } from '../test/run-main.ts';
import { EXIT } from './exit-codes.ts';

describe('holdpoint', () => {
  it.each([['--help'], ['help']])('%s tells the commands and what each exit status says', (word) => {
    const { status, out } = runMain(word);
    expect(status).toBe(EXIT.ok);
    for (const command of ['decide FILE', 'explain FILE', 'law list', 'law check', 'law forms'])
      expect(out).toContain(command);
    for (const code of Object.values(EXIT)) expect(out).toMatch(new RegExp(`\\b${code} [a-z]`));
  });

  it('alone shows the same and counts as a slip', () => {
    expect(runMain()).toEqual({ ...runMain('--help'), status: EXIT.usage });
  });

  it.each([
    ['decide', ['--on', '--known-on', '--jurisdiction', '--agency', '--actions', '--output', '--rejects', '--layout']],
    ['explain', ['--case', '--actions', '--output']],
    ['law', ['list', 'check', 'FOLDER', 'forms', 'KIND']],
  ])('%s --help tells every option and shows examples', (command, options) => {
    const { status, out, err } = runMain(command, '--help');
    expect([status, err]).toEqual([EXIT.ok, '']);
    for (const option of options) expect(out).toContain(option);
    expect(out).toMatch(/\nExamples\n {2}holdpoint /);
  });

  it('shows help even where the rest of the line is wrong', () => {
    expect(runMain('decide', '--what', '--help').status).toBe(EXIT.ok);
  });

  it.each(['frob', 'toString', '__proto__', '--version'])('has no command "%s" and names those it has', (name) => {
    const { status, out, err } = runMain(name);
    expect([status, out]).toEqual([EXIT.usage, '']);
    expect(err).toBe(`holdpoint: no command "${name}"; there are decide, explain, law; see holdpoint --help\n`);
  });

  it.each([[['decide']], [['explain', '--actions', 'hold']]])('%j writes no colour where no terminal reads', (args) => {
    expect(runMain(...args, jailFile()).out).not.toContain('\u001B');
  });
});
