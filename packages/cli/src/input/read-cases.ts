import { parseCsvRows } from '@holdpoint/engine';
import { CommandError, EXIT } from '../exit-codes.ts';
import { rowToCase } from './csv-row.ts';
import { readFileText } from './read-file.ts';

/** One case as it stands in a file, not yet checked. */
export interface RawCase {
  /** Its place in the file, counted from 1 (for CSV the line, the header being line 1). */
  readonly row: number;
  readonly raw: unknown;
  /** The text of the row, for a reject file. */
  readonly source: string;
  /** Why the row cannot be taken apart, where it cannot. */
  readonly faults?: readonly string[];
}

/** Reads the cases of a JSON or CSV file; a file that is no such thing ends the command. */
export const readCaseFile = (path: string): readonly RawCase[] => {
  const text = readFileText(path);
  return /\.csv(\.gz)?$/.test(path) ? readCsvCases(path, text) : readJsonCases(path, text);
};

const readJsonCases = (path: string, text: string): readonly RawCase[] => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${path}: not JSON (${why}); name a .csv file .csv, or mend the JSON at that place`,
      EXIT.noInput,
    );
  }
  const list = Array.isArray(value) ? value : ((value as { cases?: unknown } | null)?.cases ?? [value]);
  if (!Array.isArray(list))
    throw new CommandError(`${path}: "cases" is no list; write { "cases": [ … ] }`, EXIT.noInput);
  return list.map((raw, index) => ({ row: index + 1, raw, source: JSON.stringify(raw) }));
};

const readCsvCases = (path: string, text: string): readonly RawCase[] => {
  const [head, ...rows] = parseCsvRows(text);
  const header = head?.cells;
  if (header === undefined)
    throw new CommandError(`${path}: no header row; write the names of the columns in line 1`, EXIT.noInput);
  const names = header.map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new CommandError(`${path}: two columns are named "${twice}"; name each fact once`, EXIT.noInput);
  return rows.map(({ cells, line }) => readCsvRow(names, cells, line));
};

/** A row with a cell too many or too few says something else in every later column, so none of it is read. */
const readCsvRow = (names: readonly string[], cells: readonly string[], row: number): RawCase => {
  if (cells.length !== names.length) {
    const fault = `columns: found ${cells.length}; expected ${names.length} as in the header; check commas and quotes`;
    return { row, raw: undefined, source: JSON.stringify(cells), faults: [fault] };
  }
  const record = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
  return { row, raw: rowToCase(record), source: JSON.stringify(record) };
};
