import type { RawRow } from '@holdpoint/tables';
import { listDay } from './list-day.ts';
import { isHeading, type ListField, type ListMapping, whyDropped } from './list-mapping.ts';

/** A row of a list as it is kept: what it says by our words, and every other column as it came. */
export interface ListRow {
  /** Counted from 1 over all rows of the list, whether they can be read or not, so that a mended list keeps its numbers. */
  readonly row: number;
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row that was not taken in: where it stands, why, and what to do. What it holds stays in the file as it was received. */
export interface RefusedRow {
  readonly row: number;
  readonly place: string;
  readonly faults: readonly string[];
}

const DAYS: readonly ListField[] = ['born', 'issued'];
const MOST_CELL = 2000;

/** Takes rows apart by a mapping. Under a second table nothing is taken: its columns may mean something else. */
export const listRows = (
  rows: readonly RawRow[],
  mapping: ListMapping,
): { readonly taken: readonly ListRow[]; readonly refused: readonly RefusedRow[] } => {
  const [taken, refused]: [ListRow[], RefusedRow[]] = [[], []];
  let second: string | undefined;
  for (const [at, raw] of rows.entries()) {
    const place = { row: at + 1, place: raw.place };
    const cells = cellsOf(raw);
    if (second === undefined && Object.values(cells).filter(isHeading).length >= 2) second = raw.place;
    const read = mapped(cells, mapping);
    const faults =
      second === undefined
        ? [...(raw.faults ?? []), ...(raw.faults === undefined ? read.faults : [])]
        : [`a second table begins in ${second}; put each table into a file or sheet of its own`];
    if (faults.length > 0) refused.push({ ...place, faults });
    else taken.push({ ...place, cells: read.cells });
  }
  return { taken, refused };
};

/** The cells of a row by their columns. */
export const cellsOf = ({ kept }: RawRow): Readonly<Record<string, string>> =>
  'columns' in kept
    ? Object.fromEntries(kept.columns.map((column, at) => [column, text(kept.cells[at])]))
    : Object.fromEntries(Object.entries(kept.cells).map(([column, cell]) => [column, text(cell)]));

const text = (cell: unknown): string => (cell === undefined || cell === null ? '' : String(cell)).trim();

const mapped = (
  received: Readonly<Record<string, string>>,
  mapping: ListMapping,
): { readonly cells: Readonly<Record<string, string>>; readonly faults: readonly string[] } => {
  const faults: string[] = [];
  const cells: Record<string, string> = {};
  for (const [column, cell] of Object.entries(received)) {
    if (column === '' || cell === '' || whyDropped(column) !== undefined) continue;
    if (cell.length > MOST_CELL)
      faults.push(`${column}: ${cell.length.toLocaleString('en-US')} characters, at most ${MOST_CELL}; shorten it`);
    cells[`as received: ${column}`] = cell;
  }
  const said = (field: ListField): string => received[mapping[field] ?? ''] ?? '';
  for (const field of ['number', 'booking number', 'facility', 'reference'] as const)
    if (said(field) !== '') cells[field] = said(field);
  for (const field of DAYS) {
    const day = listDay(said(field));
    if ('fault' in day) faults.push(`${mapping[field] ?? field}: ${day.fault}`);
    else if (day.day !== '') cells[field] = day.day;
  }
  const name = mapping.name === undefined ? `${said('family name')}, ${said('given name')}` : said('name');
  if (/[\p{L}]/u.test(name)) cells.name = name.replace(/^, |, $/g, '');
  else
    faults.push(
      `${mapping.name ?? mapping['family name'] ?? 'name'}: no name stands here; write it, or leave the row out`,
    );
  return { cells, faults };
};
