import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseCsvRecords } from '@holdpoint/engine';
import { PROJECT_ROOT } from '../src/project-root.ts';
import { findRecord, recordsFolder } from '../src/records.ts';
import { runMain, scratchFolder } from './run-main.ts';
import { startTestService, type TestService } from './running-service.ts';

/** Bookings of each county that are sent to a service; HOLDPOINT_BOOKINGS asks for more, and `npm run test:long` for all. */
const BOOKINGS = Number(process.env.HOLDPOINT_BOOKINGS ?? 160);
const HOW_MANY = BOOKINGS > 10_000 ? 'all' : String(BOOKINGS);
const MINUTES = 60_000;

type Row = Readonly<Record<string, string>>;

/** The records, read here a second time and by nothing of the import; `undefined`, and a line that says so, without them. */
const recordsOf = (names: readonly string[], use: string) => {
  const found = names.map((name) => findRecord(recordsFolder(process.env), name, use));
  const missing = found.find(({ leftOut }) => leftOut !== undefined);
  if (missing?.leftOut !== undefined) {
    expect(missing.leftOut).toContain('docs/how-to/get-the-records.md');
    process.stderr.write(`${missing.leftOut}\n`);
    return undefined;
  }
  const paths = found.flatMap(({ path }) => path ?? []);
  return { paths, tables: paths.map((path) => parseCsvRecords(gunzipSync(readFileSync(path)).toString('utf8'))) };
};

const mappingOf = (name: string): string => join(PROJECT_ROOT, 'fixtures', 'mappings', `${name}.yaml`);

const writeTable = (path: string, rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  writeFileSync(path, lines.map((cells) => `${cells.map(cell).join(',')}\n`).join(''));
  return path;
};

const timed = z.looseObject({ at: z.string() }).nullable();
const seenSchema = z.looseObject({
  bookedAt: z.string(),
  grounds: z.array(z.looseObject({ called: z.string(), since: z.string(), ended: timed })),
  eligible: timed,
  end: z.looseObject({ at: z.string(), how: z.string() }).nullable(),
});
type Seen = z.infer<typeof seenSchema>;

/** Every booking as the service has it, and the times in it. */
const readBack = async (service: TestService, numbers: readonly string[]) => {
  const seen = new Map<string, Seen>();
  for (const number of numbers) {
    const { status, body } = await service.get(`/v1/bookings/${number}`);
    if (status === 200) seen.set(number, seenSchema.parse(body));
  }
  const times = [...seen.values()].flatMap(({ bookedAt, grounds, eligible, end }) => [
    bookedAt,
    ...(eligible === null ? [] : [eligible.at]),
    ...(end === null ? [] : [end.at]),
    ...grounds.flatMap(({ since, ended }) => [since, ...(ended === null ? [] : [ended.at])]),
  ]);
  return { seen, times };
};

const TRAVIS = ['travis-county-tx/bookings.csv.gz', 'travis-county-tx/charges.csv.gz'];
const PIERCE = ['holds_charges', 'bookings_max_charge_other_charges', 'bookings_without_cause_number_charges'].map(
  (name) => `pierce-county-wa/${name}.csv.gz`,
);

it('the records of Travis County are read whole: 9,533 bookings, 24,839 charge rows, and each row is accounted for', async () => {
  const records = recordsOf(TRAVIS, 'the reading of the Travis County bookings');
  if (records === undefined) return;
  const { status, out, err } = await runMain(
    'import',
    'bookings',
    ...records.paths,
    '--mapping',
    mappingOf('travis-county-tx'),
    '--dry-run',
  );
  expect(records.tables.map((rows) => rows.length)).toEqual([9_533, 24_839]);
  // Two bookings hold a charge that was disposed of before the booking; a person must look at them.
  expect([status, out.split('\n')]).toEqual([
    1,
    [
      'dry run: nothing was sent',
      'rows 34,372, bookings 9,531, charge rows of these 24,835, grounds of custody 15,235, rows that are no ground of custody 9,600',
      'columns not read 4: n_charge_rows, level, sentence, violent_statesman',
      'would be sent 9,531; would be rejected 2 (6 rows)',
      '',
    ],
  ]);
  expect(err.match(/disposition_date: found "[^"]+", before it began/g)?.length).toBe(2);
});

it('the records of Pierce County are read whole: 11,769 rows of three extracts that overlap in 93', async () => {
  const records = recordsOf(PIERCE, 'the reading of the Pierce County bookings');
  if (records === undefined) return;
  const { status, out } = await runMain(
    'import',
    'bookings',
    ...records.paths,
    '--mapping',
    mappingOf('pierce-county-wa'),
    '--dry-run',
  );
  expect(records.tables.map((rows) => rows.length)).toEqual([691, 3_581, 7_497]);
  expect(status).toBe(0);
  expect(out).toContain(
    'rows 11,769, rows that another file tells too 93, bookings 9,126, charge rows of these 11,676, grounds of custody 11,472, rows that are no ground of custody 204',
  );
  expect(out).toContain('would be sent 9,126; would be rejected 0 (0 rows)');
});

it(
  `${HOW_MANY} bookings of Travis County come in through a service as the file has them, to the day, and their open detainers after them`,
  async () => {
    const records = recordsOf(TRAVIS, 'the import of the Travis County bookings');
    if (records === undefined) return;
    const [allBookings = [], allCharges = []] = records.tables;
    const isOpen = (row: Row): boolean => row.charge_code === '4200' && row.disposition_date === '';
    const withOpen = new Set(allCharges.filter(isOpen).map(({ booking }) => booking));
    // A quarter with an open detainer, so that a slice holds some; all where all are asked for.
    const others = allBookings.filter(({ booking }) => !withOpen.has(booking));
    const openOnes = allBookings.filter(({ booking }) => withOpen.has(booking));
    const withOne = openOnes.slice(0, Math.max(BOOKINGS / 4, BOOKINGS - others.length));
    const bookings = [...withOne, ...others.slice(0, BOOKINGS - withOne.length)];
    const dayOf = new Map(bookings.map(({ booking = '', booking_date = '' }) => [booking, booking_date]));
    const numbers = new Set(bookings.map(({ booking }) => booking));
    const charges = allCharges.filter(({ booking }) => numbers.has(booking));
    const isAtFault = ({ booking = '', disposition_date = '' }: Row): boolean =>
      disposition_date !== '' && disposition_date < (dayOf.get(booking) ?? '');
    const atFault = new Set(charges.filter(isAtFault).map(({ booking }) => booking));
    const service = await startTestService();
    const folder = scratchFolder();
    const files = [
      writeTable(join(folder, 'bookings.csv'), bookings),
      writeTable(join(folder, 'charges.csv'), charges),
    ];
    const to = ['--url', service.url];
    const args = [...files, '--mapping', mappingOf('travis-county-tx'), ...to, '--rejects', join(folder, 'r.ndjson')];
    const { status, out } = await runMain('import', 'bookings', ...args);
    expect([status, out]).toEqual([
      atFault.size === 0 ? 0 : 1,
      expect.stringContaining(`booked ${(bookings.length - atFault.size).toLocaleString('en-US')}`),
    ]);

    const { seen, times } = await readBack(
      service,
      bookings.map(({ booking }) => booking ?? ''),
    );
    expect(seen.size).toBe(bookings.length - atFault.size);
    const taken = charges.filter(({ booking }) => seen.has(booking ?? ''));
    const grounds = taken.filter(({ charge_code }) => charge_code !== '4200');
    const kept = [...seen.values()].flatMap((one) => one.grounds);
    expect(kept.length).toBe(grounds.length);
    expect(kept.filter(({ ended }) => ended === null).length).toBe(
      grounds.filter(({ disposition_date }) => disposition_date === '').length,
    );
    expect(kept.filter(({ called }) => called === 'ICE DETAINER')).toEqual([]);
    // Midnight in Austin, in winter and in summer.
    expect(times.filter((time) => !/T0[56]:00:00Z$/.test(time))).toEqual([]);
    const ends = [...seen.values()].flatMap(({ end }) => (end === null ? [] : [end.how]));
    expect(new Set(ends).size).toBeGreaterThan(1);

    // The file does not say when a detainer was received; the day of the booking stands in for it here.
    const open: readonly Row[] = taken
      .filter(isOpen)
      .map((row) => ({ ...row, received: dayOf.get(row.booking ?? '') ?? '' }));
    expect(open.length).toBeGreaterThan(0);
    const list = writeTable(join(folder, 'open.csv'), open);
    const mapping = join(folder, 'open.yaml');
    writeFileSync(mapping, OPEN_DETAINERS);
    const inCustody = open.filter(({ booking }) => seen.get(booking ?? '')?.end === null).length;
    const imported = await runMain(
      'import',
      'detainers',
      list,
      '--mapping',
      mapping,
      ...to,
      '--rejects',
      join(folder, 'o'),
    );
    expect(imported.out).toContain(`imported ${inCustody}`);
    expect(imported.status).toBe(inCustody === open.length ? 0 : 1);
  },
  20 * MINUTES,
);

const OPEN_DETAINERS = `
imports: detainers
zone: America/Chicago
times: to the day
only rows: { column: charge_code, values: ['4200'] }
open while empty: disposition_date
detainer:
  booking: booking
  received: received
  channel: { value: paper }
  fields: { kind: { value: I-247 }, issuer: { value: immigration authority } }
`;

it(
  `${HOW_MANY} bookings of Pierce County come in through a service as the files have them, to the day`,
  async () => {
    const records = recordsOf(PIERCE, 'the import of the Pierce County bookings');
    if (records === undefined) return;
    const numbers = [...new Set(records.tables.flat().map(({ booking }) => booking ?? ''))].slice(0, BOOKINGS);
    const chosen = new Set(numbers);
    const service = await startTestService();
    const folder = scratchFolder();
    const tables = records.tables.map((rows) => rows.filter(({ booking }) => chosen.has(booking ?? '')));
    const files = tables
      .filter((rows) => rows.length > 0)
      .map((rows, at) => writeTable(join(folder, `part-${at}.csv`), rows));
    const args = [...files, '--mapping', mappingOf('pierce-county-wa'), '--url', service.url];
    const { status, out } = await runMain('import', 'bookings', ...args, '--rejects', join(folder, 'r.ndjson'));
    expect([status, out]).toEqual([0, expect.stringContaining(`booked ${numbers.length.toLocaleString('en-US')}`)]);
    const { seen, times } = await readBack(service, numbers);
    expect(seen.size).toBe(numbers.length);
    // A row of two extracts is one charge; its own number in the records tells them from each other.
    const rows = [...new Map(tables.flat().map((row) => [`${row.booking} ${row.person}`, row])).values()];
    const holds = rows.filter(({ booking_charge_desc }) => booking_charge_desc === 'HOLD IMMIGRAT');
    const kept = [...seen.values()].flatMap((one) => one.grounds);
    expect(kept.length).toBe(rows.length - holds.length);
    expect(holds.length).toBeGreaterThan(0);
    expect([...seen.values()].filter(({ end }) => end === null)).toEqual([]);
    expect(times.filter((time) => !/T0[78]:00:00Z$/.test(time))).toEqual([]);
    for (const { booking = '', booking_dt = '', release_dt = '' } of rows.slice(0, 50)) {
      const one = seen.get(booking);
      expect([one?.bookedAt.slice(0, 10), one?.end?.at.slice(0, 10)]).toEqual([
        booking_dt.slice(0, 10),
        release_dt.slice(0, 10),
      ]);
    }
  },
  20 * MINUTES,
);
