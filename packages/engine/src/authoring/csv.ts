/** A row of a CSV text and the line, from 1, on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Splits CSV text (RFC 4180, quoted fields allowed) into rows of cells; blank lines are left out. */
export const parseCsvRows = (text: string): readonly CsvRow[] => {
  const rows: CsvRow[] = [];
  let [line, start] = [1, 1];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || row[0] !== '') rows.push({ line: start, cells: row });
    [row, cell, start] = [[], '', line];
  };
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  for (let i = 0; i < body.length; i++) {
    const char = body[i];
    if (char === '\n') line += 1;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (body[i + 1] === '"') cell += body[i++];
      else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
};

/** The cells of every row. */
export const parseCsv = (text: string): (readonly string[])[] => parseCsvRows(text).map((row) => row.cells);

/** CSV rows as records by the names of the header row. */
export const parseCsvRecords = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? ''])));
};
