import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCsv, parseCsvRecords } from '@holdpoint/engine';
import { columnLetters } from '@holdpoint/sheets';
import { planFiles } from '../src/import/plan-files.ts';
import { readMapping } from '../src/import/read-mapping.ts';
import { PROJECT_ROOT } from '../src/project-root.ts';
import { parquetFile } from './parquet-file.ts';
import { scratchFile } from './run-main.ts';
import { textCell, xlsxFile } from '../../../scripts/xlsx-file.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-jail');
const FEED = join(SAMPLE, 'feed-20261120-0600.csv');
const mapping = readMapping(join(SAMPLE, 'feed.yaml'));
const text = readFileSync(FEED, 'utf8');

const excel = (): string => {
  const rows = parseCsv(text).map((cells, row) =>
    cells.map((cell, column) => textCell(`${columnLetters(column)}${row + 1}`, cell)).join(''),
  );
  return scratchFile('feed.xlsx', xlsxFile([{ name: 'Bookings', rows }]));
};

it.each([
  ['Excel', async () => excel()],
  ['Parquet', () => parquetFile(`SELECT * FROM read_csv('${FEED}', all_varchar = true, header = true)`)],
  [
    'NDJSON',
    async () =>
      scratchFile(
        'feed.ndjson',
        parseCsvRecords(text)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(''),
      ),
  ],
  ['JSON', async () => scratchFile('feed.json', JSON.stringify(parseCsvRecords(text)))],
])('%s is read by a mapping as CSV is', async (_, write) => {
  const asCsv = await planFiles(mapping, [FEED], {});
  const read = await planFiles(mapping, [await write()], {});
  expect(read.units.map(({ request }) => request)).toEqual(asCsv.units.map(({ request }) => request));
  expect(read.units.length).toBe(1);
});

it('of Excel it is said that a date comes without its hour, where hours are asked for', async () => {
  const notes: string[] = [];
  await planFiles(mapping, [excel()], { note: (says) => void notes.push(says) });
  expect(notes.join()).toContain('save it as CSV where hours matter');
});
