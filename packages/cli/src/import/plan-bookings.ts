import { isDeepStrictEqual } from 'node:util';
import { bookingBodyOf } from './booking-body.ts';
import type { TimeReading } from './cell-time.ts';
import { type ImportPlan, type ImportUnit, rejectedUnit } from './import-unit.ts';
import type { BookingMapping } from './mapping-schema.ts';
import { namedColumns } from './named-columns.ts';
import { type ReadBooking, readBooking } from './read-booking.ts';
import { isGround, type ReadCharge, readCharge } from './read-charge.ts';
import { requireColumns, type TableRow } from './table-row.ts';

interface Gathered {
  readonly rows: TableRow[];
  readonly tells: TableRow[];
  readonly charges: TableRow[];
}

/** The bookings of files: rows are gathered by booking, whichever file and order they stand in. */
export const planBookings = async (
  mapping: BookingMapping,
  times: TimeReading,
  files: readonly AsyncIterable<TableRow>[],
  fileSequences: ReadonlyMap<string, number>,
): Promise<ImportPlan> => {
  const own = columnsOf(mapping.booking);
  if (typeof mapping.sequence === 'object' && 'column' in mapping.sequence) own.push(mapping.sequence.column);
  const ofCharge = mapping.charges === undefined ? [] : columnsOf(mapping.charges);
  const has = (row: TableRow, columns: readonly string[]): boolean => columns.every((name) => name in row.cells);
  const bookings = new Map<string, Gathered>();
  const broken: ImportUnit[] = [];
  const columns = new Set<string>();
  let rowCount = 0;
  let toldTwice = 0;
  for (const file of files) {
    let isFirst = true;
    for await (const row of file) {
      rowCount += 1;
      if (isFirst) requireColumns(row, ofCharge.length === 0 ? [own] : [own, ofCharge]);
      isFirst = isFirst && row.faults !== undefined;
      for (const name of Object.keys(row.cells)) columns.add(name);
      const [tells, charges] = [has(row, own), ofCharge.length > 0 && has(row, ofCharge)];
      const number = row.cells[tells ? mapping.booking.number : (mapping.charges?.booking ?? '')] ?? '';
      const faults = row.faults ?? brokenRow(number, tells || charges, mapping);
      if (number === '') {
        broken.push({ rows: [row], faults: [faults ?? []] });
        continue;
      }
      const gathered = bookings.get(number) ?? { rows: [], tells: [], charges: [] };
      bookings.set(number, gathered);
      // Extracts overlap: a row that another file holds cell by cell is the same row.
      if (gathered.rows.some((one) => one.file !== row.file && isDeepStrictEqual(one.cells, row.cells))) {
        toldTwice += 1;
        continue;
      }
      gathered.rows.push(faults === undefined ? row : { ...row, faults });
      if (tells) gathered.tells.push(row);
      if (charges) gathered.charges.push(row);
    }
  }
  const made = [...bookings].map(([number, gathered]) => unitOf(number, gathered, mapping, times, fileSequences));
  const sent = made.flatMap(({ charges }) => charges);
  const named = new Set([...own, ...ofCharge]);
  return {
    units: [...broken, ...made.map(({ unit }) => unit)],
    counts: {
      rows: rowCount,
      'rows that another file tells too': toldTwice,
      bookings: made.filter(({ unit }) => unit.request !== undefined).length,
      'charge rows of these': sent.length,
      'grounds of custody': sent.filter(isGround).length,
      'rows that are no ground of custody': sent.filter((one) => !isGround(one)).length,
    },
    unread: [...columns].filter((name) => !named.has(name)),
  };
};

const columnsOf = (part: object): string[] => [...new Set(namedColumns(part).map(({ column }) => column))];

const brokenRow = (number: string, fits: boolean, mapping: BookingMapping): readonly string[] | undefined => {
  if (!fits) return ['columns: it lacks columns that the mapping names; write them all'];
  if (!number.isWellFormed()) return [`${mapping.booking.number}: found half a character; write the number anew`];
  return number === '' ? [`${mapping.booking.number}: found nothing; write the booking number`] : undefined;
};

interface Made {
  readonly unit: ImportUnit;
  /** The charges that are sent with it; none where it is rejected. */
  readonly charges: readonly ReadCharge[];
}

const unitOf = (
  number: string,
  { rows, tells, charges: chargeRows }: Gathered,
  mapping: BookingMapping,
  times: TimeReading,
  fileSequences: ReadonlyMap<string, number>,
): Made => {
  const faults = new Map<TableRow, string[]>();
  const blame = (row: TableRow, says: readonly string[]): void => {
    const own = rows.find(({ file, row: at }) => file === row.file && at === row.row) ?? row;
    faults.set(own, [...(faults.get(own) ?? []), ...says]);
  };
  for (const row of rows) if (row.faults !== undefined) blame(row, row.faults);
  const told: { readonly booking: ReadBooking; readonly row: TableRow }[] = [];
  for (const row of tells) {
    const read = readBooking(row, mapping, times, fileSequences.get(row.file) ?? 0);
    if ('faults' in read) blame(row, read.faults);
    else told.push({ booking: read.booking, row });
  }
  const [first] = told;
  for (const { booking, row } of told)
    if (first !== undefined && !isDeepStrictEqual(booking, first.booking)) blame(row, [otherwise(booking, first)]);
  const charges: ReadCharge[] = [];
  for (const row of chargeRows) {
    const read = mapping.charges === undefined ? undefined : readCharge(row, mapping.charges, times);
    if (read === undefined) continue;
    if ('faults' in read) blame(row, read.faults);
    else charges.push(read.charge);
  }
  const began = first?.booking.bookedAt ?? '';
  for (const { row, since, endedAt } of charges) {
    const column = mapping.charges?.ended?.at ?? '';
    if (endedAt !== '' && endedAt < (since || began)) blame(row, [before(row, column, since || began)]);
  }
  const gone = first?.booking.end?.at;
  if (first !== undefined && gone !== undefined && gone < began)
    blame(first.row, [before(first.row, mapping.booking.end?.at ?? '', began)]);
  const [any] = rows;
  if (tells.length === 0 && any !== undefined)
    blame(any, [`${mapping.charges?.booking ?? 'booking'}: no row tells when this booking was made; add its row`]);
  if (faults.size > 0 || first === undefined) return { unit: rejectedUnit(rows, faults), charges: [] };
  const path = `/v1/bookings/${encodeURIComponent(number)}`;
  const body = bookingBodyOf(first.booking, charges);
  return { unit: { rows, request: { method: 'PUT', path, body }, faults: rows.map(() => []) }, charges };
};

const before = ({ cells }: TableRow, column: string, began: string): string =>
  `${column}: found "${cells[column] ?? ''}", before it began (${began}); write when it ended, or empty the cell`;

/** Names what two rows of one booking tell otherwise. */
const otherwise = (booking: ReadBooking, first: { readonly booking: ReadBooking; readonly row: TableRow }): string => {
  const was = new Map(Object.entries(first.booking));
  const names = Object.entries(booking).filter(([name, value]) => !isDeepStrictEqual(value, was.get(name)));
  return `booking: ${names.map(([name]) => name).join(', ')} is otherwise than in ${first.row.place}; write the same in each`;
};
