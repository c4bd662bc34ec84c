import { expect, it } from 'vitest';
import { findRecord, recordsFolder } from '../../src/records.ts';
import { runMain } from '../run-main.ts';

/** One file of each source; where one is absent its figures are named as left out, and the others are still held to account. */
const NEEDED = [
  'ice-detainers-fy2015/FY15YTD-raw-FOIA-15-87693.xlsx',
  'pierce-county-wa/holds_charges.csv.gz',
  'travis-county-tx/bookings.csv.gz',
  'mn-detainers-2022-2026/mn_detainers_over_time.csv',
];

// Where the files are absent this test says so, and holds the message to being of use.
it('every published number comes out of the raw files, cell by cell, or its figure is named as left out', async () => {
  const folder = recordsFolder(process.env);
  const absent = NEEDED.flatMap((name) => findRecord(folder, name, 'the figures').leftOut ?? []);
  const { status, out, err } = await runMain('figures', 'reproduce', '--data', folder);
  for (const line of absent) process.stderr.write(`${line}\n`);
  if (absent.length > 0) {
    expect(err).toMatch(/: left out, since .* is not in the records folder; docs\/how-to\/get-the-records.md/);
    expect(out).toMatch(/ 0 differ; \d+ figures left out\n$/);
    return;
  }
  expect(status).toBe(0);
  expect(out).toMatch(/\n24 figures, 116 published cells, 0 differ; 5 figures left out\n$/);
  expect(out).toContain('9 figures were made again from .csv.gz files; each came to the same result');
  expect(verdicts(out)).toMatchObject({
    'npr-citizens-693': 'reproduced',
    'statesman-travis': 'reproduced',
    'uwchr-pierce-holds': 'reproduced',
    'trac-949126': 'differs by +168,461',
    'trac-peak': 'differs by +717',
    'dhs-california-released':
      'contradicted by its own source: first day of the period, 20 January 2025 and 20 January 2026',
  });
});

const verdicts = (out: string): Record<string, string> =>
  Object.fromEntries(
    out
      .slice(out.indexOf('Claims'))
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
