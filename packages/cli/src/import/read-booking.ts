import { type Read, cellTime, type TimeReading } from './cell-time.ts';
import type { BookingMapping } from './mapping-schema.ts';
import type { TableRow } from './table-row.ts';
import { wordOf } from './worded-cell.ts';

/** What a row says of a booking itself. */
export interface ReadBooking {
  readonly sequence: number | string;
  readonly person: string;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly bookedAt: string;
  readonly recordSaysCitizen: boolean;
  readonly eligible?: { readonly at: string; readonly reason: string };
  readonly end?: { readonly at: string; readonly how: string; readonly reason?: string };
}

/** Reads what a row says of its booking, or every fault in it. */
export const readBooking = (
  row: TableRow,
  mapping: BookingMapping,
  times: TimeReading,
  fileSequence: number,
): { readonly booking: ReadBooking } | { readonly faults: readonly string[] } => {
  const { cells } = row;
  const { booking: columns, sequence } = mapping;
  const faults: string[] = [];
  const take = <T>(read: Read<T>, column = ''): T | undefined => {
    if ('value' in read) return read.value;
    faults.push(column === '' ? read.fault : `${column}: ${read.fault}`);
    return undefined;
  };
  const cell = (column: string | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
  const time = (column: string): string => {
    const found = cell(column);
    return found === '' ? '' : (take(cellTime(found, times), column) ?? '');
  };
  const { eligible, end } = columns;
  const bookedAt = time(columns.booked);
  if (cell(columns.booked) === '') faults.push(`${columns.booked}: found nothing; write when the person was booked`);
  const eligibleAt = eligible === undefined ? '' : time(eligible.at);
  const endAt = end === undefined ? '' : time(end.at);
  const booking: ReadBooking = {
    sequence: take(sequenceOf(cells, sequence, times, fileSequence)) ?? 0,
    person: cell(columns.person),
    identifiers: Object.fromEntries(
      Object.entries(columns.identifiers ?? {})
        .map(([name, column]) => [name, cell(column)] as const)
        .filter(([, found]) => found !== ''),
    ),
    bookedAt,
    recordSaysCitizen: columns.citizen !== undefined && take(wordOf(cells, columns.citizen)) === 'yes',
    ...(eligible === undefined || eligibleAt === ''
      ? {}
      : { eligible: { at: eligibleAt, reason: take(wordOf(cells, eligible.reason)) ?? '' } }),
    ...(end === undefined || endAt === ''
      ? {}
      : {
          end: {
            at: endAt,
            how: take(wordOf(cells, end.how)) ?? '',
            ...(end.reason === undefined ? {} : { reason: take(wordOf(cells, end.reason)) ?? '' }),
          },
        }),
  };
  return faults.length > 0 ? { faults } : { booking };
};

const sequenceOf = (
  cells: Readonly<Record<string, string>>,
  sequence: BookingMapping['sequence'],
  times: TimeReading,
  fileSequence: number,
): Read<number | string> => {
  if (sequence === 'from the name of the file') return { value: fileSequence };
  if ('value' in sequence) return sequence;
  const found = cells[sequence.column] ?? '';
  if (/^\d{1,15}$/.test(found)) return { value: Number(found) };
  // The order of messages is never rounded: two of one day are not the same.
  const read = cellTime(found, { ...times, toTheDay: false });
  return 'value' in read ? read : { fault: `${sequence.column}: ${read.fault}, or a whole number that is counted up` };
};
