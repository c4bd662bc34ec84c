import type { Cell } from '../database/query-rows.ts';
import type { FigureText } from '../register/figure-schema.ts';

/** A count that could point at a person: from 1 to 10. Nought says nothing of anybody and is shown. */
export const isSmall = (count: Cell | undefined): boolean => typeof count === 'number' && count >= 1 && count <= 10;

/** What stands for a hidden cell in a result. */
export const HIDDEN = '[c]';

/**
 * Hides, where the definition asks for it, every measured cell of each row that has a small count, its shares and means among them;
 * and where that is one row, the row with the next smallest counts too, since a total would give one row away.
 */
export const hideSmallCells = (
  { columns, suppression }: FigureText,
  rows: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] => {
  if (suppression.rule !== 'small-cells') return rows;
  const counts = columns.flatMap(({ kind }, index) => (kind === 'count' ? [index] : []));
  const hidden = new Set(rows.flatMap((row, at) => (counts.some((index) => isSmall(row[index])) ? [at] : [])));
  if (hidden.size === 1) {
    const [next] = rows
      .map((row, at) => ({
        at,
        least: Math.min(...counts.map((index) => Number(row[index] ?? 0)).filter((one) => one > 0)),
      }))
      .filter(({ at, least }) => !hidden.has(at) && Number.isFinite(least))
      .sort((a, b) => a.least - b.least);
    if (next !== undefined) hidden.add(next.at);
  }
  return rows.map((row, at) =>
    hidden.has(at) ? row.map((cell, index) => (columns[index]?.kind === 'group' ? cell : HIDDEN)) : row,
  );
};
