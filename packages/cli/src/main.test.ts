import { describe, expect, it } from 'vitest';
import { jailFile, runMain } from '../test/run-main.ts';
import { EXIT } from './exit-codes.ts';

describe('holdpoint', () => {
  it.each([['--help'], ['help']])('%s tells the commands and what each exit status says', async (word) => {
    const { status, out } = await runMain(word);
    expect(status).toBe(EXIT.ok);
    for (const command of [
      'ask ',
      'decide FILE',
      'explain FILE',
      'timeline FILE',
      'law list',
      'law check',
      'law diff',
      'law forms',
    ])
      expect(out).toContain(command);
    for (const code of Object.values(EXIT)) expect(out).toMatch(new RegExp(`\\b${code} [a-z]`));
  });

  it('alone shows the same and counts as a slip', async () => {
    expect(await runMain()).toEqual({ ...(await runMain('--help')), status: EXIT.usage });
  });

  it.each([
    ['decide', ['--on', '--known-on', '--jurisdiction', '--agency', '--actions', '--output', '--rejects', '--layout']],
    ['explain', ['--case', '--actions', '--output']],
    ['law', ['list', 'check', 'FOLDER', 'forms', 'KIND', '--stack', '--notes', 'law diff']],
    ['ask', ['--case', '--jurisdiction', '--agency', '--actions', '--out', 'back', 'quit']],
    ['timeline', ['--from', '--to', '--actions', '--output']],
  ])('%s --help tells every option and shows examples', async (command, options) => {
    const { status, out, err } = await runMain(command, '--help');
    expect([status, err]).toEqual([EXIT.ok, '']);
    for (const option of options) expect(out).toContain(option);
    expect(out).toMatch(/\nExamples\n {2}holdpoint /);
  });

  it('shows help even where the rest of the line is wrong', async () => {
    expect((await runMain('decide', '--what', '--help')).status).toBe(EXIT.ok);
  });

  it.each(['frob', 'toString', '__proto__', '--version'])(
    'has no command "%s" and names those it has',
    async (name) => {
      const { status, out, err } = await runMain(name);
      expect([status, out]).toEqual([EXIT.usage, '']);
      expect(err).toBe(
        `holdpoint: no command "${name}"; there are ask, backup, decide, explain, feed, figures, fsck, import, law, papers, restore, seed, serve, timeline, verify, witness; see holdpoint --help\n`,
      );
    },
  );

  it.each([[['decide']], [['explain', '--actions', 'hold']]])(
    '%j writes no colour where no terminal reads',
    async (args) => {
      expect((await runMain(...args, jailFile())).out).not.toContain('\u001B');
    },
  );
});
