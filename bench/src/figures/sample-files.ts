import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeXlsx } from 'hucre';

/** As many rows as the extract of fiscal year 2015 has. */
export const ROWS = 79_053;
export const MANY_ROWS = 2_000_000;

const FORMS = [
  'I247 - Immigration Detainer - Notice of Action (as of March 2013)',
  'I247D - Immigration Detainer - Request for Action',
  'I247N - Immigration Advisal - Request for Notification',
] as const;
const REASONS = ['', '', 'Booked into Detention', 'Detainer Declined by LEA', 'Lifted', 'Case Closed'] as const;
const STATES = ['TEXAS', 'CALIFORNIA', 'ARIZONA', 'FLORIDA', 'NEW YORK', ''] as const;

const HEADERS = [
  'Prepare Date',
  'Detainer Type',
  'Detainer Detention Facility',
  'State',
  'City',
  'Detainer Lift Reason',
];

const row = (index: number): readonly [Date, ...string[]] => [
  new Date(Date.UTC(2014, 9, 1 + (index % 290))),
  FORMS[index % 41 === 0 ? 1 : index % 53 === 0 ? 2 : 0],
  `MADE-UP COUNTY JAIL ${index % 900}`,
  STATES[index % 6] ?? '',
  `CITY ${index % 700}`,
  REASONS[(index >> 2) % 6] ?? '',
];

/** Made-up rows in the layout of fiscal year 2015, as CSV and as a spreadsheet. */
export const writeExtract = async (folder: string): Promise<void> => {
  const rows = Array.from({ length: ROWS }, (_, index) => row(index));
  const lines = rows.map(([day, ...others]) => [day.toISOString().slice(0, 10), ...others].join(','));
  writeFileSync(join(folder, 'detainers_fy15ytd.csv'), `${HEADERS.join(',')}\n${lines.join('\n')}\n`);
  const sheet = { name: 'Detail', rows: [HEADERS, ...rows.map((cells) => [...cells])] };
  writeFileSync(join(folder, 'FY15YTD-raw-FOIA-15-87693.xlsx'), await writeXlsx({ sheets: [sheet] }));
};

/** Made-up rows in the layout of 64 columns, as CSV; `headers` are the names of all columns. */
export const writeLargeExtract = async (path: string, headers: readonly string[]): Promise<void> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const cells = headers.map((header) => `${cellSql(header)} AS "${header}"`);
  await connection.run(
    `COPY (SELECT ${cells.join(', ')} FROM range(${MANY_ROWS}) AS rows(i)) TO '${path}' (FORMAT csv, HEADER)`,
  );
  connection.closeSync();
  instance.closeSync();
};

const oneOf = (values: readonly string[]): string =>
  `[${values.map((one) => `'${one}'`).join(', ')}][1 + i % ${values.length}]`;

const cellSql = (header: string): string => {
  if (header === 'detainer_prepare_date') return "strftime(DATE '2022-10-01' + (i % 1270)::INTEGER, '%Y-%m-%d')";
  if (header === 'unique_identifier') return 'substr(md5((i // 2)::VARCHAR), 1, 16)';
  if (header === 'facility_state') return oneOf(['TEXAS', 'CALIFORNIA', 'FLORIDA', 'MINNESOTA', 'NEW YORK']);
  if (header === 'detainer_type') return oneOf(FORMS);
  if (header === 'detainer_lift_reason')
    return oneOf(['NA', 'Booked into Detention', 'Detainer Declined by LEA', 'Case Closed']);
  if (header === 'detention_facility') return "'MADE-UP COUNTY JAIL ' || (i % 3000)";
  if (header.endsWith('_yes_no')) return oneOf(['YES', 'NO', 'NA']);
  if (header.endsWith('_date')) return "strftime(DATE '2015-01-01' + (i % 3000)::INTEGER, '%Y-%m')";
  return `'${header.slice(0, 6)} ' || (i % 97)`;
};
