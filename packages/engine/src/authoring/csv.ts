/** A row of a CSV text and the line, from 1, on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote of this row is never closed, so that its last cell holds the rest of the text. */
  readonly isUnclosed?: true;
}

/** Splits CSV text that comes piece by piece. */
export interface CsvSplitter {
  /** The rows that are whole after a further piece of text. */
  readonly push: (text: string) => CsvRow[];
  /** The last row, where no line break ends it. */
  readonly end: () => CsvRow[];
  /** The row that is not whole yet: the line on which it begins, and how many characters of it are held. */
  readonly open: () => { readonly line: number; readonly length: number };
}

const [QUOTE, COMMA, NEWLINE, RETURN] = [34, 44, 10, 13];

/** Where the next character stands that may end a cell or a row, or quote one; the end of the text where none does. */
const nextMark = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === COMMA || char === QUOTE || char === NEWLINE || char === RETURN) return at;
  }
  return text.length;
};

/** Splits CSV text (RFC 4180, quoted fields allowed) into rows of cells; blank lines are left out. */
export const csvSplitter = (): CsvSplitter => {
  let [line, start, length] = [1, 1, 0];
  let row: string[] = [];
  let cell = '';
  let isFirst = true;
  let isQuoted = false;
  /** A quote inside a quoted cell: the next character says whether it ends the cell or stands for itself. */
  let isQuoteSeen = false;

  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (rows: CsvRow[], mark: { readonly isUnclosed?: true }): void => {
    endCell();
    if (row.length > 1 || row[0] !== '' || mark.isUnclosed) rows.push({ line: start, cells: row, ...mark });
    [row, start, length] = [[], line, 0];
  };
  const readPlain = (char: number, rows: CsvRow[]): void => {
    if (char === QUOTE) {
      if (cell === '') isQuoted = true;
      else cell += '"';
    } else if (char === COMMA) endCell();
    else if (char === NEWLINE) endRow(rows, {});
  };
  const readQuoted = (char: number, rows: CsvRow[]): void => {
    if (char === QUOTE) {
      if (isQuoteSeen) cell += '"';
      isQuoteSeen = !isQuoteSeen;
    } else if (isQuoteSeen) {
      [isQuoted, isQuoteSeen] = [false, false];
      readPlain(char, rows);
    } else cell += String.fromCharCode(char);
  };

  return {
    push: (text) => {
      const rows: CsvRow[] = [];
      const body = isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
      if (text !== '') isFirst = false;
      for (let at = 0; at < body.length; at++) {
        // What stands between two marks is taken in one piece.
        const end = nextMark(body, at);
        if (end > at) {
          if (isQuoteSeen) [isQuoted, isQuoteSeen] = [false, false];
          cell += body.slice(at, end);
          length += end - at;
          at = end;
        }
        if (at >= body.length) break;
        const char = body.charCodeAt(at);
        if (char === NEWLINE) line += 1;
        length += 1;
        if (isQuoted) readQuoted(char, rows);
        else readPlain(char, rows);
      }
      return rows;
    },
    end: () => {
      const rows: CsvRow[] = [];
      const isUnclosed = isQuoted && !isQuoteSeen;
      if (cell !== '' || row.length > 0 || isUnclosed) endRow(rows, isUnclosed ? { isUnclosed } : {});
      return rows;
    },
    open: () => ({ line: start, length }),
  };
};

/** The rows of a whole CSV text. */
export const parseCsvRows = (text: string): readonly CsvRow[] => {
  const splitter = csvSplitter();
  return [...splitter.push(text), ...splitter.end()];
};

/** The cells of every row. */
export const parseCsv = (text: string): (readonly string[])[] => parseCsvRows(text).map((row) => row.cells);

/** CSV rows as records by the names of the header row. */
export const parseCsvRecords = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? ''])));
};
