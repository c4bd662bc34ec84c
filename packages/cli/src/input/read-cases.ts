import { parseCsvRecords } from '@holdpoint/engine';
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
}

/** Reads the cases of a JSON or CSV file; a file that is no such thing ends the command. */
export const readCaseFile = (path: string): readonly RawCase[] => {
  const text = readFileText(path);
  return /\.csv(\.gz)?$/.test(path) ? readCsvCases(text) : readJsonCases(path, text);
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

const readCsvCases = (text: string): readonly RawCase[] =>
  parseCsvRecords(text).map((record, index) => ({
    row: index + 2,
    raw: rowToCase(record),
    source: JSON.stringify(record),
  }));
