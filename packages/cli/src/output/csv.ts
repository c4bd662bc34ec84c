/** One CSV line (RFC 4180): cells with commas, quotes or line breaks are quoted. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
