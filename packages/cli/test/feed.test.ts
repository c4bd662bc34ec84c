import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EXIT } from '../src/exit-codes.ts';
import { lookAt, openDropFolder, settled } from '../src/import/drop-folder.ts';
import { PROJECT_ROOT } from '../src/project-root.ts';
import { runMain, scratchFile, scratchFolder } from './run-main.ts';
import { startTestService } from './running-service.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-jail', 'bookings.yaml');
/** Bookings without charges: what a jail's system drops is one file that tells all. */
const MAPPING = readFileSync(SAMPLE, 'utf8').replace(/\ncharges:[\s\S]*$/, '\n');
const HEAD = 'Booking No,Jacket No,Name,Booked,Changed,Says US Citizen,Released,How Released\n';
const row = (number: string, changed: number, released = ''): string =>
  `${number},J-1,Sample,11/02/2026,${changed},N,${released},\n`;

describe('holdpoint feed', () => {
  it('sends what is dropped, in the order of the names, and moves each file to where it belongs', async () => {
    const service = await startTestService();
    const folder = scratchFolder();
    const mapping = scratchFile('feed.yaml', MAPPING);
    const drop = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    drop('b-1.csv', HEAD + row('F-1', 1) + row('F-2', 1));
    drop('b-2.csv', HEAD + row('F-1', 3, '11/05/2026') + row('F-2', 2));
    drop('b-3.csv', HEAD + row('F-1', 2) + row('F-3', 1).replace('11/02/2026', 'soon'));
    drop('b-4.csv', 'a,b\n1,2\n');
    drop('b-5.csv.part', HEAD);
    const feed = () => runMain('feed', folder, '--mapping', mapping, '--url', service.url, '--once', '--every', '1');
    const { status, out, err } = await feed();
    expect(status).toBe(EXIT.someRejected);
    expect(out.split('\n').map((line) => line.replace(/; moved to .*\/(\w+)\/.*$/, ' -> $1'))).toEqual([
      'b-1.csv: booked 2 -> done',
      'b-2.csv: changed 1, unchanged 1 -> done',
      'b-3.csv: late 1, rejected 1 -> rejected',
      '',
    ]);
    expect(err).toContain('Booked: found "soon"');
    expect(readdirSync(join(folder, 'done')).toSorted()).toEqual(['b-1.csv', 'b-2.csv']);
    expect(readdirSync(join(folder, 'rejected')).toSorted()).toEqual([
      'b-3.csv',
      'b-3.csv.rejects.ndjson',
      'b-4.csv',
      'b-4.csv.why.txt',
    ]);
    expect(readFileSync(join(folder, 'rejected', 'b-4.csv.why.txt'), 'utf8')).toContain('the mapping does not fit');
    expect(readdirSync(join(folder, 'working'))).toEqual([]);
    expect(existsSync(join(folder, 'b-5.csv.part'))).toBe(true);
    // The late message of the third file did not undo the release that the second had told.
    expect((await service.get('/v1/bookings/F-1')).body).toMatchObject({ sequence: 3, end: { how: 'released' } });

    const mended = readFileSync(join(folder, 'rejected', 'b-3.csv.rejects.ndjson'), 'utf8').replaceAll(
      'soon',
      '11/02/2026',
    );
    drop('mended.ndjson', mended);
    expect((await feed()).status).toBe(EXIT.ok);
    expect((await service.get('/v1/bookings/F-3')).body.sequence).toBe(1);
    copyFileSync(join(folder, 'done', 'b-1.csv'), join(folder, 'b-1.csv'));
    expect((await feed()).out).toContain('b-1.csv: late 2; moved to ');
    expect(readdirSync(join(folder, 'done'))).toContain('b-1-2.csv');
  });

  it('finishes first what it had begun when it was stopped', async () => {
    const service = await startTestService();
    const folder = scratchFolder();
    const mapping = scratchFile('feed.yaml', MAPPING);
    const feed = () => runMain('feed', folder, '--mapping', mapping, '--url', service.url, '--once', '--every', '1');
    writeFileSync(join(folder, 'a.csv'), HEAD + row('G-1', 1));
    await service.stop();
    const away = await feed();
    expect([away.status, readdirSync(join(folder, 'working'))]).toEqual([
      EXIT.unfinished,
      ['a.csv', 'a.csv.state.json'],
    ]);
    await service.restart();
    const back = await feed();
    expect([back.status, back.out]).toEqual([EXIT.ok, expect.stringContaining('a.csv: booked 1')]);
    expect(readdirSync(join(folder, 'working'))).toEqual([]);

    // A file that comes back is told again, and changes nothing.
    renameSync(join(folder, 'done', 'a.csv'), join(folder, 'working', 'a.csv'));
    const once = await feed();
    expect([once.status, once.out]).toEqual([EXIT.ok, expect.stringContaining('repeated 1')]);
  });

  it.each([
    [[], 'name one folder; found 0'],
    [['/nowhere/at/all'], 'there is no such folder'],
  ])('says of %j what to do', async (folders, remedy) => {
    vi.stubEnv('HOLDPOINT_KEY', 'hp_x');
    const { err } = await runMain('feed', ...folders, '--mapping', SAMPLE, '--url', 'http://127.0.0.1:1');
    expect(err).toContain(remedy);
    vi.unstubAllEnvs();
  });
});

describe('a dropped file', () => {
  it('is taken when it has stopped growing, and holds something', () => {
    const folder = openDropFolder(scratchFolder());
    const write = (name: string, text: string): void => writeFileSync(join(folder.root, name), text);
    write('growing.csv', 'a');
    write('whole.csv', 'abc');
    write('empty.csv', '');
    write('.hidden.csv', 'abc');
    write('slow.csv.part', 'abc');
    const before = lookAt(folder);
    write('growing.csv', 'ab');
    expect(settled(before, lookAt(folder))).toEqual(['whole.csv']);
    expect(settled(lookAt(folder), lookAt(folder))).toEqual(['growing.csv', 'whole.csv']);
  });
});
