import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFile, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { COLUMNS } from './count-rows.ts';

const FORM = 'I247N - Immigration Advisal - Request for Notification';
const GOOD = `${COLUMNS.join(',')}\r\n2026-03-02,${FORM},,CALIFORNIA,"AVILA, PORT OF",\r\n`;
const LAYOUT = ['--layout', 'ice-detainers', '-o', 'json'];

describe('holdpoint decide --layout ice-detainers', () => {
  it('summarizes a file, packed or not', async () => {
    const plain = await runMain('decide', scratchFile('a.csv', GOOD), ...LAYOUT);
    const packed = await runMain('decide', scratchFile('a.csv.gz', gzipSync(GOOD)), ...LAYOUT);
    expect([plain.status, plain.err]).toEqual([EXIT.ok, '']);
    expect(JSON.parse(plain.out)).toMatchObject({ rows: 1, lines: [{ standing: 'decided', rows: 1 }], bad: [] });
    expect(packed).toEqual(plain);
  });

  it('rejects a bad day and an unknown form, and counts the others', async () => {
    const bad = [`2026-02-30,${FORM},,,,`, '2026-03-02,I999 - Another Form,,,,Lifted'];
    const rejects = join(scratchFolder(), 'kept.ndjson');
    const path = scratchFile('a.csv', `${GOOD}${bad.join('\r\n')}\r\n`);
    const { status, out, err } = await runMain('decide', path, ...LAYOUT, '--rejects', rejects);
    expect(status).toBe(EXIT.someRejected);
    expect(JSON.parse(out)).toMatchObject({ rows: 3, lines: [{ rows: 1 }] });
    expect(err.split('\n')).toEqual([
      'row 3: prepare_date: found "2026-02-30"; write a day as YYYY-MM-DD',
      'row 4: detainer_type: found "I999 - Another Form"; add the name to law/us/tables/form-names.csv',
      `2 rows were not decided; they are kept in ${rejects}`,
      '',
    ]);
    const kept = readFileSync(rejects, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source);
    expect(kept).toEqual(bad);
  });

  it('refuses a file without the header, whose first row would be lost', async () => {
    const { status, out, err } = await runMain('decide', scratchFile('a.csv', `2026-03-02,${FORM},,,,\n`), ...LAYOUT);
    expect([status, out]).toEqual([EXIT.noInput, '']);
    expect(err).toMatch(/line 1 is not the header of the extract; expected prepare_date,detainer_type,/);
  });
});
