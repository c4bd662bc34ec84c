import type { BuiltFigure } from './result.ts';

/** A figure's rows as CSV, with its header. */
export const figureCsv = ({ columns, rows }: Pick<BuiltFigure, 'columns' | 'rows'>): string =>
  [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
