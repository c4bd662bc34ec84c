import { type CsvRow, csvSplitter } from '@holdpoint/engine';
import { TableFault } from './table-fault.ts';
import type { RawRow } from './raw-row.ts';
import { readHeader, tableRow, TO_MEND } from './table-row.ts';

/** Longer than any row of cases; a row that reaches it holds a quote that nobody closed. */
export const LONGEST_ROW = 67_108_864;

/** The cases of a CSV text that comes piece by piece. */
export async function* readCsv(
  path: string,
  text: AsyncIterable<string>,
  longest = LONGEST_ROW,
): AsyncGenerator<RawRow> {
  const splitter = csvSplitter();
  let names: readonly string[] | undefined;
  const read = (row: CsvRow): RawRow | undefined => {
    if (names !== undefined) return csvRow(names, row);
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
      throw new TableFault(
        `${path}: row ${line} is longer than ${longest.toLocaleString('en-US')} characters; close its quote, then run again`,
      );
    }
  }
  for (const row of splitter.end()) {
    const one = read(row);
    if (one !== undefined) yield one;
  }
  if (names === undefined) {
    throw new TableFault(`${path}: no header row; write the names of the columns in line 1`);
  }
}

const csvRow = (names: readonly string[], { line, cells, isUnclosed }: CsvRow): RawRow => {
  const place = { row: line, place: `row ${line}` };
  if (isUnclosed === undefined) return tableRow(names, cells, place);
  const kept = [...cells.slice(0, -1), `${TO_MEND} a quote opened here is never closed; close it: ${cells.at(-1)}`];
  const fault = 'quotes: a quote in this row is never closed, so all that follows was read as its text; close it';
  const { faults, ...read } = tableRow(names, kept, place);
  return { ...read, faults: [fault, ...(cells.length === names.length ? [] : (faults ?? []))] };
};
