import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parquetFile } from './parquet-file.ts';
import { JAIL_CASE, scratchFolder } from './run-main.ts';
import { sampleSheet, sampleTable } from './sample-table.ts';
import { xlsxFile } from '../../../scripts/xlsx-file.ts';

const COMMAND = resolve('packages/cli/bin/holdpoint.mjs');

/** Runs the command as npm links it, in a folder of its own. */
const run = (cwd: string, args: readonly string[], input: string | Buffer = '') => {
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

  // The libraries for these two are loaded by Node itself here, as they are for a reader, not by the test runner.
  it('reads Excel, from a file and from standard input, and Parquet from a file only', async () => {
    const cwd = scratchFolder();
    const [header = [], row = []] = sampleTable();
    writeFileSync(join(cwd, 'a.xlsx'), xlsxFile([sampleSheet('Docket')]));
    copyFileSync(
      await parquetFile(`SELECT ${header.map((name, i) => `'${row[i]}' AS "${name}"`).join(', ')}`),
      join(cwd, 'a.parquet'),
    );
    const options = ['--actions', 'hold', '-o', 'ndjson'];
    const first = run(cwd, ['decide', 'a.parquet', ...options]);
    const sheet = run(cwd, ['decide', 'a.xlsx', ...options]);
    expect([first.status, first.err, sheet.status, sheet.err]).toEqual([0, '', 0, '']);
    expect(first.out.split('\n')).toHaveLength(2);
    expect(sheet.out.startsWith(first.out)).toBe(true);
    expect(run(cwd, ['decide', '-', ...options], readFileSync(join(cwd, 'a.xlsx')))).toEqual(sheet);
    const piped = run(cwd, ['decide', '-', ...options], readFileSync(join(cwd, 'a.parquet')));
    expect([piped.status, piped.err]).toEqual([4, expect.stringContaining('save it to a file and name that')]);
  });

  it('stops quietly where the reader of its output has seen enough', () => {
    const cwd = scratchFolder();
    const text = `${JSON.stringify(JAIL_CASE)}\n`.repeat(3000);
    writeFileSync(join(cwd, 'a.ndjson'), text);
    const command = `"${process.execPath}" "${COMMAND}" decide a.ndjson -o ndjson | head -n 1 | wc -l`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
    expect([stdout.trim(), stderr.replaceAll(/^[\d,]+ rows\n/gm, '')]).toEqual(['1', '']);
  });

  it.each([
    [
      ['frob'],
      2,
      'no command "frob"; there are ask, backup, decide, explain, feed, figures, fsck, import, law, papers, restore, seed, serve, timeline, verify, witness',
    ],
    [['decide', 'absent.json'], 4, 'absent.json: cannot be read'],
    [['law', 'check', 'absent'], 4, 'absent cannot be read'],
  ])('%j exits with %i and says what to do', (args, status, says) => {
    const found = run(scratchFolder(), args);
    expect([found.status, found.err]).toEqual([status, expect.stringContaining(says)]);
    expect(found.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
