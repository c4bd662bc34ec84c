import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findRecord } from '@holdpoint/cli';
import { parseCsvRecords } from '@holdpoint/engine';
import { countySide } from './county-side.ts';
import { federalSide } from './federal-side.ts';
import { gapReport } from './gap-report.ts';
import { EXTRACT } from './period.ts';

/** The report from the records folder, or what is left out where a file of it is not there. */
export const reportFrom = (
  folder: string,
): { readonly lines: readonly string[]; readonly leftOut: readonly string[] } => {
  const files = [
    'travis-county-tx/bookings.csv.gz',
    'travis-county-tx/charges.csv.gz',
    'ice-detainers-fy2015/detainers_fy15ytd.csv.gz',
  ].map((name) => findRecord(folder, name, 'the gap of Travis County'));
  const leftOut = files.flatMap(({ leftOut: says }) => says ?? []);
  const [bookings, charges, extract] = files.flatMap(({ path }) => (path === undefined ? [] : [rowsOf(path)]));
  if (bookings === undefined || charges === undefined || extract === undefined) return { lines: [], leftOut };
  return { lines: gapReport(countySide(bookings, charges, EXTRACT), federalSide(extract, EXTRACT), EXTRACT), leftOut };
};

const rowsOf = (path: string) => parseCsvRecords(gunzipSync(readFileSync(path)).toString('utf8'));
