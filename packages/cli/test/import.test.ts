import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EXIT } from '../src/exit-codes.ts';
import { apiClient } from '../src/import/api-client.ts';
import { planFiles } from '../src/import/plan-files.ts';
import { readMapping } from '../src/import/read-mapping.ts';
import { runImport } from '../src/import/run-import.ts';
import { PROJECT_ROOT } from '../src/project-root.ts';
import { runMain, scratchFile, scratchFolder } from './run-main.ts';
import { startTestService } from './running-service.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-jail');
const inSample = (name: string): string => join(SAMPLE, name);
const BOOKINGS = [inSample('bookings.csv'), inSample('charges.csv'), '--mapping', inSample('bookings.yaml')];
const DETAINERS = [inSample('detainers.csv'), '--mapping', inSample('detainers.yaml')];

describe('holdpoint import', () => {
  it('brings bookings in, then the detainers that are open, once each, and a mended row after them', async () => {
    const service = await startTestService();
    const folder = scratchFolder();
    const to = ['--url', service.url];
    const early = join(folder, 'early.ndjson');
    const tooSoon = await runMain('import', 'detainers', ...DETAINERS, ...to, '--rejects', early);
    expect([tooSoon.status, tooSoon.out]).toEqual([EXIT.someRejected, expect.stringContaining('rejected 3')]);
    expect(tooSoon.err).toContain('no booking of this number is known here; send the booking first');

    const rejects = join(folder, 'bookings.ndjson');
    const first = await runMain('import', 'bookings', ...BOOKINGS, ...to, '--rejects', rejects);
    expect([first.status, first.out]).toEqual([EXIT.ok, expect.stringContaining('booked 4')]);
    expect([existsSync(rejects), existsSync(`${rejects}.state.json`)]).toEqual([false, false]);
    const again = await runMain('import', 'bookings', ...BOOKINGS, ...to, '--rejects', rejects);
    expect([again.status, again.out]).toEqual([EXIT.ok, expect.stringContaining('repeated 4')]);
    const { body } = await service.get('/v1/bookings/2026-004411');
    expect(body).toMatchObject({
      bookedAt: '2026-11-03T05:15:00Z',
      grounds: [{ kind: 'criminal charge' }, { kind: 'hold of another county' }],
      end: null,
    });

    // What was rejected is sent as it was kept: nothing in it had to be mended, the bookings were missing.
    const kept = await runMain(
      'import',
      'detainers',
      early,
      ...DETAINERS.slice(1),
      ...to,
      '--rejects',
      join(folder, 'l'),
    );
    expect([kept.status, kept.out]).toEqual([EXIT.ok, expect.stringContaining('imported 3')]);
    const whole = await runMain('import', 'detainers', ...DETAINERS, ...to, '--rejects', join(folder, 'w'));
    expect([whole.status, whole.out]).toEqual([EXIT.ok, expect.stringContaining('repeated 3')]);
    const cases = (await service.get('/v1/cases')).body.items as readonly { standing: string }[];
    // One booking record says that the person is a citizen: its case opens frozen.
    expect(cases.map(({ standing }) => standing).toSorted()).toEqual(['frozen', 'open', 'open']);
  });

  it('keeps a row that does not get in with its field and a remedy; mended there it gets in, and the others did before', async () => {
    const service = await startTestService();
    const folder = scratchFolder();
    const text = readFileSync(inSample('charges.csv'), 'utf8').replace('2026-004498,1,NEW', '2026-004498,1,NWE');
    const file = scratchFile('charges.csv', text);
    const rejects = join(folder, 'rejects.ndjson');
    const files = [inSample('bookings.csv'), file, '--mapping', inSample('bookings.yaml'), '--url', service.url];
    const { status, out, err } = await runMain('import', 'bookings', ...files, '--rejects', rejects);
    expect([status, out]).toEqual([EXIT.someRejected, expect.stringContaining('booked 3, rejected 1')]);
    expect(err).toContain('charges.csv, row 5: Type: found "NWE"; the mapping knows NEW, WARRANT');
    expect(statSync(rejects).mode & 0o077).toBe(0);
    const lines = readFileSync(rejects, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { row: 3, file: inSample('bookings.csv'), cells: { 'Booking No': '2026-004498' } },
      { row: 5, file, faults: [expect.stringContaining('Type: found "NWE"')] },
      { row: 6, file },
    ]);
    const once = await runMain('import', 'bookings', ...files, '--rejects', rejects);
    expect([once.status, once.err]).toEqual([
      EXIT.noInput,
      expect.stringContaining('rows that were rejected before are in it'),
    ]);

    const mended = join(folder, 'mended.ndjson');
    writeFileSync(mended, readFileSync(rejects, 'utf8').replace('"Type":"NWE"', '"Type":"NEW"'));
    const second = await runMain('import', 'bookings', mended, ...files.slice(2));
    expect([second.status, second.out]).toEqual([EXIT.ok, expect.stringContaining('booked 1')]);
    expect((await service.get('/v1/bookings/2026-004498')).status).toBe(200);
  });

  it('says where the jail has it otherwise than the desk recorded, and leaves the desk’s word', async () => {
    const service = await startTestService();
    const to = ['--url', service.url, '--rejects', join(scratchFolder(), 'r')];
    await runMain('import', 'bookings', ...BOOKINGS, ...to);
    await runMain('import', 'detainers', ...DETAINERS, ...to);
    const { cases } = (await service.get('/v1/bookings/2026-004498')).body;
    expect(await service.post(`/v1/cases/${String(cases)}/releases`, { how: 'released' })).toBe(200);
    const later = readFileSync(inSample('bookings.csv'), 'utf8').replace('1:40 AM,1,N', '1:40 AM,2,N');
    const file = scratchFile('bookings.csv', later);
    const { status, out, err } = await runMain('import', 'bookings', file, ...BOOKINGS.slice(1), ...to);
    expect([status, out]).toEqual([EXIT.ok, expect.stringContaining('otherwise than the desk recorded 1')]);
    expect(err).toContain('custody ended: the desk recorded "released", this says "in custody"; see which is right');
    expect((await service.get('/v1/bookings/2026-004498')).body.end).toMatchObject({ how: 'released' });
  });

  it('with --dry-run sends nothing, writes nothing and needs no service', async () => {
    const folder = scratchFolder();
    for (const name of ['bookings.csv', 'charges.csv']) copyFileSync(inSample(name), join(folder, name));
    const { status, out, err } = await runMain('import', 'bookings', ...BOOKINGS, '--dry-run');
    expect([status, err]).toEqual([EXIT.ok, '']);
    expect(out).toContain('dry run: nothing was sent');
    expect(out).toContain('columns not read 1: Race');
    expect(existsSync('bookings.rejects.ndjson')).toBe(false);
  });

  it('of a key that may not do this ends at once and rejects no row', async () => {
    const service = await startTestService();
    vi.stubEnv('HOLDPOINT_KEY', service.keyOf('administrator'));
    const rejects = join(scratchFolder(), 'r.ndjson');
    const { status, err } = await runMain(
      'import',
      'bookings',
      ...BOOKINGS,
      '--url',
      service.url,
      '--rejects',
      rejects,
    );
    expect([status, err, existsSync(rejects)]).toEqual([
      EXIT.usage,
      expect.stringContaining('use a key of the role'),
      false,
    ]);
    vi.stubEnv('HOLDPOINT_KEY', 'hp_wrong');
    const wrong = await runMain('import', 'bookings', ...BOOKINGS, '--url', service.url, '--rejects', `${rejects}2`);
    expect([wrong.status, wrong.err]).toEqual([
      EXIT.usage,
      expect.stringContaining('the key in HOLDPOINT_KEY is not let in'),
    ]);
  });

  it.each([
    [['people'], 'found "people"; write bookings or detainers'],
    [['bookings', 'x.csv'], 'name the mapping file with --mapping'],
    [['bookings', '--mapping', 'm.yaml', '--dry-run'], 'name a file'],
    [['bookings', 'x.csv', '--mapping', 'm.yaml'], 'name the running service with --url'],
    [
      ['bookings', 'x.csv', '--mapping', 'm.yaml', '--url', 'http://127.0.0.1:1'],
      'put a key of the service into the environment as HOLDPOINT_KEY',
    ],
    [['bookings', 'x.csv', '--mapping', 'm.yaml', '--key', 'hp_x'], "Unknown option '--key'"],
    [['bookings', 'x.csv', '--mapping', 'm.yaml', '--once', '--dry-run'], 'it knows no --once'],
    [
      ['detainers', 'x.csv', '--mapping', BOOKINGS[3] ?? '', '--dry-run'],
      'it imports bookings; say holdpoint import bookings',
    ],
  ])('says of %j what to do', async (args, remedy) => {
    vi.stubEnv('HOLDPOINT_KEY', '');
    const { status, err } = await runMain('import', ...args);
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(remedy)]);
    vi.unstubAllEnvs();
  });

  it.each([
    ['http://jail.example.gov', 'would send the key in clear over the network; write https://'],
    ['jail.example.gov', 'write the address that holdpoint serve prints'],
  ])('sends no key to %s', (url, says) => {
    expect(() => apiClient(url, 'hp_x')).toThrow(says);
  });
});

describe('a run that was stopped', () => {
  it('goes on where it stopped: wherever that was, no row is doubled and none is lost', async () => {
    const service = await startTestService();
    const rows = Array.from(
      { length: 40 },
      (_, at) => `S-${at},J-${at},Sample,x,11/0${(at % 8) + 1}/2026,${at % 7 === 3 ? 'x' : 1},N,,`,
    );
    const head = readFileSync(inSample('bookings.csv'), 'utf8').split('\n')[0];
    const file = scratchFile('many.csv', [head, ...rows, ''].join('\n'));
    const mapping = readMapping(inSample('bookings.yaml'));
    const folder = scratchFolder();
    const files = { rejects: join(folder, 'r.ndjson'), state: join(folder, 'r.ndjson.state.json') };
    const client = apiClient(service.url, service.keyOf('api-feed'), []);
    let sent = 0;
    let runs = 0;
    for (;;) {
      runs += 1;
      let left = 3 + ((runs * 5) % 9);
      // The connection breaks after some requests, some of which the service had done already.
      const send: typeof client = async (request) => {
        left -= 1;
        if (left < -2) throw new Error('the connection broke');
        const answer = await client(request);
        sent += 1;
        if (left < 0) throw new Error('the connection broke');
        return answer;
      };
      const plan = await planFiles(mapping, [file], {});
      const result = await runImport({ plan, input: 'one', files, send, note: () => undefined }).catch(() => undefined);
      if (result?.state.isComplete === true) {
        expect(result.state.answers).toEqual({ booked: 34, rejected: 6 });
        break;
      }
      expect(runs).toBeLessThan(40);
    }
    expect(runs).toBeGreaterThan(3);
    expect(sent).toBeGreaterThan(34);
    const rejected = readFileSync(files.rejects, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).cells['Booking No']);
    expect(rejected.toSorted()).toEqual(['S-10', 'S-17', 'S-24', 'S-3', 'S-31', 'S-38']);
    for (const at of [0, 11, 39]) expect((await service.get(`/v1/bookings/S-${at}`)).body.sequence).toBe(1);
  });

  it('because the service went away says so, and goes on when it is back', async () => {
    const service = await startTestService();
    const rejects = join(scratchFolder(), 'r.ndjson');
    const args = ['import', 'bookings', ...BOOKINGS, '--url', service.url, '--rejects', rejects];
    await service.stop();
    const away = await runMain(...args);
    expect([away.status, away.err]).toEqual([EXIT.unfinished, expect.stringContaining('cannot be reached')]);
    expect(away.err).toContain('run the same command again, and it goes on where it stopped');
    await service.restart();
    const back = await runMain(...args);
    expect([back.status, back.out]).toEqual([EXIT.ok, expect.stringContaining('booked 4')]);
  });

  it('does not go on with a file that has changed since', async () => {
    const folder = scratchFolder();
    const rejects = join(folder, 'r.ndjson');
    const state = {
      input: 'another',
      run: 'r',
      done: 1,
      rejectedBytes: 0,
      rejectedRows: 0,
      answers: {},
      isComplete: false,
    };
    writeFileSync(`${rejects}.state.json`, JSON.stringify(state));
    vi.stubEnv('HOLDPOINT_KEY', 'hp_x');
    const args = ['import', 'bookings', ...BOOKINGS, '--url', 'http://127.0.0.1:1', '--rejects', rejects];
    expect(await runMain(...args)).toMatchObject({
      status: EXIT.noInput,
      err: expect.stringContaining('has changed since'),
    });
    writeFileSync(`${rejects}.state.json`, 'x');
    expect(await runMain(...args)).toMatchObject({ status: EXIT.noInput, err: expect.stringContaining('remove it') });
    vi.unstubAllEnvs();
  });
});
