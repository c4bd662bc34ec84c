import type { SheetRows } from './write-workbook.ts';

/** With the mark by which Excel knows UTF-8; without it the accents of a translation are lost on opening. */
const MARK = '\uFEFF';

/** The rows as CSV in UTF-8, as Excel opens it. */
export const writeCsv = (rows: SheetRows): string =>
  `${MARK}${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
