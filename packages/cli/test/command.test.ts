import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JAIL_CASE, scratchFolder } from './run-main.ts';

const COMMAND = resolve('packages/cli/bin/holdpoint.mjs');

/** Runs the command as npm links it, in a folder of its own. */
const run = (cwd: string, args: readonly string[], input = '') => {
  const env = { ...process.env, FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    input,
    env,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
};

describe('the holdpoint command', () => {
  it('decides a file from any folder, without colour codes where no terminal reads', () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'a.json'), JSON.stringify(JAIL_CASE));
    const { status, out, err } = run(cwd, ['decide', 'a.json', '--actions', 'hold']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('prohibited');
    expect(out).not.toContain('\u001B');
  });

  it('keeps rejected rows in the folder it runs in, named after the file', () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'docket.json'), JSON.stringify([JAIL_CASE, 'no case']));
    const { status, out, err } = run(cwd, ['decide', 'docket.json', '-o', 'csv', '--actions', 'hold']);
    expect(status).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain('kept in docket.rejects.ndjson');
    expect(JSON.parse(readFileSync(join(cwd, 'docket.rejects.ndjson'), 'utf8'))).toMatchObject({ row: 2 });
  });

  it('reads JSON from standard input, and gives its rejects a name', () => {
    const cwd = scratchFolder();
    expect(run(cwd, ['decide', '-', '--actions', 'hold'], JSON.stringify(JAIL_CASE)).status).toBe(0);
    expect(run(cwd, ['decide', '-'], '[1]').status).toBe(1);
    expect(readFileSync(join(cwd, 'standard-input.rejects.ndjson'), 'utf8')).toContain('"row":1');
  });

  it('asks on a pipe, one answer a line, and stops reading where everything is settled', () => {
    const cwd = scratchFolder();
    const args = ['ask', '--jurisdiction', 'us-ca', '--on', '2026-03-02', '--actions', 'hold', '--out', 'case.json'];
    const { status, out, err } = run(cwd, args, 'castle\r\ncounty-jail\nnever read\n');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('found "castle"');
    expect(out).toContain('hold  prohibited');
    expect(JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8'))).toMatchObject({
      facts: { agency: 'county-jail' },
    });
    expect(run(cwd, args, 'castle').status).toBe(5);
  });

  it.each([
    [['frob'], 2, 'no command "frob"; there are ask, decide, explain, law, timeline'],
    [['decide', 'absent.json'], 4, 'absent.json: cannot be read'],
    [['law', 'check', 'absent'], 4, 'absent cannot be read'],
  ])('%j exits with %i and says what to do', (args, status, says) => {
    const found = run(scratchFolder(), args);
    expect([found.status, found.err]).toEqual([status, expect.stringContaining(says)]);
    expect(found.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
