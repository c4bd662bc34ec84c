// npm run bench:figures — what a file costs from its bytes to built figures beside reading it alone, and the whole site.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { findRecord, recordsFolder } from '@holdpoint/cli';
import { buildFigures } from '@holdpoint/figures';
import { readXlsx } from 'hucre';
import readExcelFile from 'read-excel-file/node';
import { z } from 'zod';
import { inTurns } from './figures/in-turns.ts';
import { registerOf } from './figures/registers.ts';
import { MANY_ROWS, ROWS, writeExtract, writeLargeExtract } from './figures/sample-files.ts';
import { atMost, type Figure, reported, writeResults } from './results.ts';

const FOLDER = 'ice-detainers-fy2015';
const scratch = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'));

// Read once, as the command line does; what is measured begins with the bytes of the records.
const register = registerOf(FOLDER);

const build = async (prefer: string): Promise<void> => {
  const { figures, inputs } = await buildFigures(register, { folder: scratch, prefer });
  if (inputs[0]?.rows !== ROWS || figures.length !== register.figures.length) throw new Error('not all was built');
};

const readAlone = async (path: string): Promise<void> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE extract AS FROM read_csv('${path}')`);
  connection.closeSync();
  instance.closeSync();
};

const csvFigures = async (): Promise<readonly Figure[]> => {
  const path = join(scratch, FOLDER, 'detainers_fy15ytd.csv');
  const [own = Number.NaN, peer = Number.NaN] = await inTurns(15, [() => build('.csv'), () => readAlone(path)]);
  return [
    reported('DuckDB reading a CSV extract of 79,053 rows into memory, alone', peer, 'ms'),
    reported('the same from its bytes to built figures', own, 'ms'),
    atMost('CSV to built figures, times reading alone', own / peer, 'x', 3),
  ];
};

const sheetFigures = async (): Promise<readonly Figure[]> => {
  const path = join(scratch, FOLDER, 'FY15YTD-raw-FOIA-15-87693.xlsx');
  const [own = Number.NaN, hucre = Number.NaN, other = Number.NaN] = await inTurns(5, [
    () => build('.xlsx'),
    () => readXlsx(readFileSync(path)),
    () => readExcelFile(path),
  ]);
  return [
    reported('hucre reading the spreadsheet, alone', hucre, 'ms'),
    reported('read-excel-file reading the spreadsheet, alone', other, 'ms'),
    reported('the same from its bytes to built figures', own, 'ms'),
    atMost('spreadsheet to built figures, times the faster reader alone', own / Math.min(hucre, other), 'x', 3),
  ];
};

const largeSchema = z.object({ rows: z.number(), figures: z.number(), seconds: z.number(), gigabytes: z.number() });

const largeFigures = async (): Promise<readonly Figure[]> => {
  const book = registerOf('ice-detainers-64').codebooks.find(({ value }) => value.codebook === 'ice-detainers-64');
  if (book === undefined) throw new Error('no codebook of the 64-column layout');
  // Of a column that had several names, the first; of those that are dropped, each.
  const headers = [
    ...book.value.columns.map(({ headers: [first = ''] }) => first),
    ...book.value.dropped.flatMap((one) => one.headers),
  ];
  const path = join(scratch, 'ice-detainers', 'detainers-latest.csv');
  mkdirSync(join(scratch, 'ice-detainers'));
  await writeLargeExtract(path, headers);
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'figures/large-build.ts'), scratch], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the large build failed: ${run.stderr}`);
  const made = largeSchema.parse(JSON.parse(run.stdout));
  if (made.rows !== MANY_ROWS || made.figures === 0) throw new Error('not all rows of the large extract were read');
  return [
    reported('a synthetic 64-column extract of 2 million rows, its file', statSync(path).size / 1024 ** 3, 'GB'),
    reported('the same, from its bytes to built figures', made.seconds, 's'),
    atMost('the same, peak memory of the whole process', made.gigabytes, 'GB', 2),
  ];
};

const siteFigures = (): Figure => {
  const start = performance.now();
  const main = join(import.meta.dirname, '../../packages/cli/src/main.ts');
  const run = spawnSync(process.execPath, [main, 'figures', 'publish', join(scratch, 'site'), '--preview'], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the site failed: ${run.stderr}`);
  return atMost(
    'the whole public site, from the files of the records folder',
    (performance.now() - start) / 1000,
    's',
    30,
  );
};

try {
  mkdirSync(join(scratch, FOLDER));
  await writeExtract(join(scratch, FOLDER));
  const { leftOut } = findRecord(
    recordsFolder(process.env),
    'ice-detainers-fy2015/FY15YTD-raw-FOIA-15-87693.xlsx',
    'the site with its figures',
  );
  const figures = [...(await csvFigures()), ...(await sheetFigures()), ...(await largeFigures()), siteFigures()];
  writeResults('figures', figures, leftOut === undefined ? [] : [leftOut]);
  if (figures.some((one) => !one.met)) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
