import { CommandError, EXIT } from '../exit-codes.ts';
import type { InputOptions } from '../input/input-options.ts';
import type { Kept } from '../input/raw-case.ts';
import { openCases } from '../input/read-cases.ts';

/** A row of somebody's table, by the names of its columns. */
export interface TableRow {
  readonly file: string;
  readonly row: number;
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly kept: Kept;
  /** Why the row cannot be taken apart, where it cannot. */
  readonly faults?: readonly string[];
}

/** The rows of a file in any format that a table comes in, through the one reader of the command line. */
export async function* tableRows(file: string, options: InputOptions): AsyncGenerator<TableRow> {
  const { cases } = await openCases(file, options);
  for await (const { row, place, kept, faults } of cases) {
    const cells = cellsOf(kept);
    const base = { file, row, place, kept, cells: cells ?? {} };
    if (faults !== undefined) yield { ...base, faults };
    else if (cells === undefined)
      yield { ...base, faults: ['row: it is no table of columns and cells; write an object of columns'] };
    else yield base;
  }
}

const cellsOf = (kept: Kept): Readonly<Record<string, string>> | undefined => {
  // A row of too many or too few cells is refused, and still says as well as it can whose it is.
  if ('columns' in kept) return Object.fromEntries(kept.columns.map((name, at) => [name, cellText(kept.cells[at])]));
  const record = 'case' in kept ? kept.case : 'cells' in kept ? kept.cells : undefined;
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
  return Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cellText(cell)]));
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return (typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell)).trim();
};

/** Ends the command where a file has none of the columns that the mapping needs, and says which are missing. */
export const requireColumns = (row: TableRow, needed: readonly (readonly string[])[]): void => {
  const missing = needed.map((columns) => columns.filter((name) => !(name in row.cells)));
  if (row.faults !== undefined || missing.some((one) => one.length === 0)) return;
  const fewest = missing.toSorted((a, b) => a.length - b.length)[0] ?? [];
  throw new CommandError(
    `${row.file}: the mapping does not fit: no column "${fewest.join('", "')}"; found ${Object.keys(row.cells).join(', ')}`,
    EXIT.noInput,
  );
};
