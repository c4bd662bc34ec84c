import { type Read, cellTime, type TimeReading } from './cell-time.ts';
import { type BookingMapping, NO_GROUND } from './mapping-schema.ts';
import type { TableRow } from './table-row.ts';
import { knownWord, wordOf } from './worded-cell.ts';

type ChargeMapping = NonNullable<BookingMapping['charges']>;

/** What a row says of a charge: a ground of custody, or a request that is none. */
export interface ReadCharge {
  readonly row: TableRow;
  readonly ref: string;
  readonly kind: string;
  readonly called: string;
  readonly since: string;
  readonly endedAt: string;
  readonly endedHow: string;
  readonly freeReason: string | undefined;
  readonly endsCustody: string | undefined;
}

export const isGround = ({ kind }: ReadCharge): boolean => kind !== NO_GROUND;

/** Reads what a row says of a charge, or every fault in it. */
export const readCharge = (
  row: TableRow,
  mapping: ChargeMapping,
  times: TimeReading,
): { readonly charge: ReadCharge } | { readonly faults: readonly string[] } => {
  const { cells } = row;
  const faults: string[] = [];
  const take = <T>(read: Read<T>, column = ''): T | undefined => {
    if ('value' in read) return read.value;
    faults.push(column === '' ? read.fault : `${column}: ${read.fault}`);
    return undefined;
  };
  const cell = (column: string | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
  const time = (column: string | undefined): string => {
    const found = cell(column);
    return found === '' || column === undefined ? '' : (take(cellTime(found, times), column) ?? '');
  };
  const kind = take(wordOf(cells, mapping.kind)) ?? '';
  const endedAt = time(mapping.ended?.at);
  const charge = {
    row,
    ref: cell(mapping.ref),
    kind,
    called: cell(mapping.called),
    since: time(mapping.since),
    endedAt,
    endedHow: cell(mapping.ended?.how) || 'not said',
    freeReason: mapping['free to go'] === undefined ? undefined : knownWord(cells, mapping['free to go']),
    endsCustody: mapping['ends custody'] === undefined ? undefined : knownWord(cells, mapping['ends custody']),
  };
  if (mapping.ref !== undefined && charge.ref === '')
    faults.push(`${mapping.ref}: found nothing; write the charge's own number`);
  return faults.length > 0 ? { faults } : { charge };
};
