/** The letters of a column, counted from 0: A, B, … Z, AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A cell as Excel names it across sheets: `Docket!C17`, `'My cases'!C17`. */
export const cellName = (sheet: string, column: number, row: number): string =>
  `${/^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row}`;

/** The column (from 0) and the row (from 1) of a reference such as `C17`; `undefined` for what is none. */
export const readReference = (text: string): { readonly column: number; readonly row: number } | undefined => {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
};
