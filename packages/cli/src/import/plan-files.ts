import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { CommandError, EXIT } from '../exit-codes.ts';
import { progress } from '../commands/progress.ts';
import type { InputOptions } from '../input/input-options.ts';
import type { ImportPlan } from './import-unit.ts';
import { planBookings } from './plan-bookings.ts';
import { planDetainers } from './plan-detainers.ts';
import type { ReadMapping } from './read-mapping.ts';
import { type TableRow, tableRows } from './table-row.ts';

/** Reads files by a mapping: what would be sent, and what of it is at fault. Nothing is sent. */
export const planFiles = (
  { mapping, zone }: ReadMapping,
  files: readonly string[],
  options: InputOptions,
): Promise<ImportPlan> => {
  const times = { zone, toTheDay: mapping.times === 'to the day' };
  for (const file of files)
    if (!times.toTheDay && /\.xls[xm]$/i.test(file))
      options.note?.(`${file}: a date of Excel comes as its day, without the hour; save it as CSV where hours matter`);
  const report = progress(undefined, 'rows read');
  let read = 0;
  const rows = files.map((file) => seen(tableRows(file, options), () => report((read += 1))));
  if (mapping.imports === 'detainers') return planDetainers(mapping, times, rows);
  const isNamed = mapping.sequence === 'from the name of the file';
  const sequences = new Map(isNamed ? files.map((file) => [file, sequenceOfName(file)]) : []);
  return planBookings(mapping, times, rows, sequences);
};

/** Rows as they come, each told of. */
async function* seen(rows: AsyncIterable<TableRow>, tell: () => void): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    tell();
    yield row;
  }
}

/** The digits in a file's name, such as 20261123T0600 in bookings-20261123T0600.csv: a later file has a larger number. */
const sequenceOfName = (file: string): number => {
  const digits = basename(file).replaceAll(/\D/g, '');
  if (!/^\d{1,15}$/.test(digits))
    throw new CommandError(
      `${file}: the mapping takes the order of messages from the name of the file; put the time into it, such as bookings-20261123-0600.csv`,
      EXIT.noInput,
    );
  return Number(digits);
};

/** One hash over all that a run reads: the files, the mapping and where it is sent. */
export const hashOfInput = async (files: readonly string[], mappingText: string, url: string): Promise<string> => {
  const whole = createHash('sha256').update(JSON.stringify([mappingText, url, files.length]));
  for (const file of files) {
    const one = createHash('sha256');
    try {
      for await (const piece of createReadStream(file)) one.update(piece);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new CommandError(`${file}: cannot be read (${why}); check the name`, EXIT.noInput);
    }
    whole.update(one.digest());
  }
  return whole.digest('hex');
};
