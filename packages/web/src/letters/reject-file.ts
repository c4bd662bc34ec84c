import type { ListRead } from './list-file.ts';
import { whyDropped } from './list-mapping.ts';
import { cellsOf, type RefusedRow } from './list-rows.ts';
import { safeCsvLine } from './safe-csv.ts';

/**
 * The refused rows of a list as CSV, to be mended and sent again: where each stands, why it was refused, and its cells as they came but
 * for columns that are not kept. A row that does not fit the columns is told by its place alone: which of its cells are of a column not kept cannot be told.
 */
export const rejectFile = ({ columns, rows }: ListRead, refused: readonly RefusedRow[]): string => {
  const kept = columns.filter((column) => whyDropped(column) === undefined);
  const lines = refused.map(({ row, place, faults }) => {
    const raw = rows[row - 1];
    const isWhole = raw !== undefined && (!('columns' in raw.kept) || raw.kept.cells.length === columns.length);
    const cells = isWhole ? cellsOf(raw) : {};
    return safeCsvLine([place, faults.join('; '), ...kept.map((column) => cells[column] ?? '')]);
  });
  return [safeCsvLine(['where it stands', 'why it was refused', ...kept]), ...lines].join('');
};
