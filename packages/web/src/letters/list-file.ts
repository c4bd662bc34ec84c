import { decodeText } from '@holdpoint/sheets';
import { readCsv, readExcel, readHeader, type RawRow, tableRow, TableFault } from '@holdpoint/tables';
import { readPdfTable } from './pdf-table.ts';

/** A list as it was read, whole: lists have tens of thousands of rows, not millions. */
export interface ListRead {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  /** What a reader should know and stops nothing. */
  readonly notes: readonly string[];
}

/** No row of a list of people is longer; one that is holds a quote that nobody closed, or is no row. */
const LONGEST_ROW = 200_000;
const MOST_ROWS = 500_000;

/** Reads a list from CSV, Excel, a PDF table or pasted text, told apart by what the bytes are. Throws `UnreadableFile`. */
export const readList = async (name: string, bytes: Buffer, sheet?: string): Promise<ListRead> => {
  const notes: string[] = [];
  const rows: RawRow[] = [];
  for await (const row of await rowsOf(name, bytes, sheet, (says) => notes.push(says))) {
    if (rows.length >= MOST_ROWS) throw new TableFault(`${name}: more than ${MOST_ROWS} rows; split it`);
    rows.push(row);
  }
  if (rows.length === 0)
    throw new TableFault(`${name}: a header and no rows; check that the list is in this file or sheet`);
  return { columns: columnsOf(rows[0]), rows, notes };
};

const rowsOf = async (
  name: string,
  bytes: Buffer,
  sheet: string | undefined,
  note: (says: string) => void,
): Promise<AsyncIterable<RawRow> | Iterable<RawRow>> => {
  const head = bytes.toString('latin1', 0, 8);
  if (head.startsWith('PK')) return readExcel(name, once(bytes), sheet === undefined ? { note } : { sheet, note });
  if (head.startsWith('%PDF')) return readPdfTable(name, bytes);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0'))
    throw new TableFault(`${name}: an Excel file of before 2007, or a locked one; save it as .xlsx without a password`);
  const text = (await Array.fromAsync(decodeText(name, once(bytes)))).join('');
  if (/^[^\n,]*\t/.test(text)) return pasted(name, text);
  return readCsv(name, once(text), LONGEST_ROW);
};

async function* once<T>(whole: T): AsyncGenerator<T> {
  yield whole;
}

/** Text as a spreadsheet puts it on the clipboard: cells parted by tabs. */
function* pasted(name: string, text: string): Generator<RawRow> {
  const lines = text.split(/\r?\n/);
  const names = readHeader(name, (lines[0] ?? '').split('\t'), 'line 1');
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue;
    if (line.length > LONGEST_ROW)
      throw new TableFault(
        `${name}: line ${at + 1} is longer than ${LONGEST_ROW.toLocaleString('en-US')} characters; it is no row of a list`,
      );
    yield tableRow(names, line.split('\t'), { row: at + 1, place: `line ${at + 1}` });
  }
}

const columnsOf = (row: RawRow | undefined): readonly string[] =>
  row === undefined ? [] : 'columns' in row.kept ? row.kept.columns : Object.keys(row.kept.cells);
