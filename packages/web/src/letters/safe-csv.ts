/** A cell that a spreadsheet would run as a formula. */
const RUNS = /^[\s]*[=+\-@\t\r]/;

/** A line of CSV in which no cell is a formula for whoever opens it: such a cell begins with an apostrophe. */
export const safeCsvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => (RUNS.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;
