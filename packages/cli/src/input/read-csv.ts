import { type CsvRow, csvSplitter } from '@holdpoint/engine';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { RawCase } from './raw-case.ts';
import { readHeader, tableCase, TO_MEND } from './table-case.ts';

/** Longer than any row of cases; a row that reaches it holds a quote that nobody closed. */
export const LONGEST_ROW = 67_108_864;

/** The cases of a CSV text that comes piece by piece. */
export async function* readCsv(
  path: string,
  text: AsyncIterable<string>,
  longest = LONGEST_ROW,
): AsyncGenerator<RawCase> {
  const splitter = csvSplitter();
  let names: readonly string[] | undefined;
  const read = (row: CsvRow): RawCase | undefined => {
    if (names !== undefined) return csvCase(names, row);
    names = readHeader(path, row.cells, `line ${row.line}`);
    return undefined;
  };
  for await (const piece of text) {
    for (const row of splitter.push(piece)) {
      const one = read(row);
      if (one !== undefined) yield one;
    }
    const { line, length } = splitter.open();
    if (length > longest) {
      throw new CommandError(
        `${path}: row ${line} is longer than ${longest.toLocaleString('en-US')} characters; close its quote, then run again`,
        EXIT.noInput,
      );
    }
  }
  for (const row of splitter.end()) {
    const one = read(row);
    if (one !== undefined) yield one;
  }
  if (names === undefined) {
    throw new CommandError(`${path}: no header row; write the names of the columns in line 1`, EXIT.noInput);
  }
}

const csvCase = (names: readonly string[], { line, cells, isUnclosed }: CsvRow): RawCase => {
  const place = { row: line, place: `row ${line}` };
  if (isUnclosed === undefined) return tableCase(names, cells, place);
  const kept = [...cells.slice(0, -1), `${TO_MEND} a quote opened here is never closed; close it: ${cells.at(-1)}`];
  const fault = 'quotes: a quote in this row is never closed, so all that follows was read as its text; close it';
  const { faults, ...read } = tableCase(names, kept, place);
  return { ...read, faults: [fault, ...(cells.length === names.length ? [] : (faults ?? []))] };
};
