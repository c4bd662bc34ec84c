import type { Cell } from '../database/query-rows.ts';
import { canBeDerived, type Knot, knotsOf } from './can-be-derived.ts';
import { type CellOfSet, type CellSystem, cellSystem } from './cell-system.ts';
import { type CountedTable, countedCells } from './counted-table.ts';
import { HIDDEN, isSmall } from './small-count.ts';

/**
 * The rows of each table as they may be shown: small counts are hidden, and further counts with them, over all tables together, until no
 * hidden one can be worked out. Shares and means of a row with a hidden count go too. Throws `MarginError` where tables that are
 * said to count the same do not.
 */
export const hideLinkedCells = (tables: readonly CountedTable[]): readonly (readonly (readonly Cell[])[])[] => {
  const system = cellSystem(tables);
  for (const cell of system.cells.values()) {
    if (cell.standing === 'shown' && isSmall(cell.value)) cell.standing = 'hidden';
  }
  hideMore(system);
  showAgain(system);
  return tables.map((table) => rowsToShow(table, system));
};

/** Hides one count more for each that can be worked out, the smallest that helps, until there is none. */
const hideMore = (system: CellSystem): void => {
  while (hideOneMore(system));
};

const hideOneMore = (system: CellSystem): boolean => {
  for (const knot of knotsOf(system)) {
    const [first] = canBeDerived(knot);
    if (first === undefined) continue;
    const next = toHide(knot, first);
    if (next !== undefined) next.standing = 'hidden';
    else if (!forget(knot)) {
      // What follows from published counts alone is published; a hidden count cannot, since all that could give it away is hidden too.
      if (first.standing === 'hidden') throw new Error(`${first.words}: nothing is left to hide it with`);
      first.standing = 'known';
    }
    return true;
  }
  return false;
};

/** Shows again, the largest first, what was hidden for others and turns out not to be needed. */
const showAgain = (system: CellSystem): void => {
  const hidden = [...system.cells.values()].filter(({ standing, value }) => standing === 'hidden' && !isSmall(value));
  for (const cell of hidden.sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.key < b.key ? -1 : 1))) {
    cell.standing = 'shown';
    if (knotsOf(system).some((knot) => canBeDerived(knot).length > 0)) cell.standing = 'hidden';
  }
};

/** The shown count to be hidden next: parts before totals, those in a sum with the one that can be worked out before others, the smallest first. */
const toHide = ({ sums }: Knot, first: CellOfSet): CellOfSet | undefined => {
  const near = new Set(sums.filter(({ total, parts }) => total === first || parts.includes(first)).flatMap(cellsOf));
  const rank = (cell: CellOfSet): number => (near.has(cell) ? 0 : 1);
  return sums
    .flatMap(cellsOf)
    .filter(({ standing }) => standing === 'shown')
    .sort(
      (a, b) => b.depth - a.depth || rank(a) - rank(b) || (a.value ?? 0) - (b.value ?? 0) || (a.key < b.key ? -1 : 1),
    )[0];
};

const cellsOf = ({ total, parts }: Knot['sums'][number]): readonly CellOfSet[] => [total, ...parts];

/** Whoever knows such a total outside knows the count already, whatever is hidden here. */
const forget = ({ sums }: Knot): boolean => {
  const assumed = sums.flatMap(cellsOf).find(({ standing }) => standing === 'assumed');
  if (assumed !== undefined) assumed.standing = 'unseen';
  return assumed !== undefined;
};

const rowsToShow = (table: CountedTable, { cellOf }: CellSystem): CountedTable['rows'] => {
  const { columns, suppression } = table.definition;
  if (suppression.rule !== 'small-cells') return table.rows;
  const hidden = new Set<string>();
  const rows = new Set<number>();
  for (const counted of countedCells(table)) {
    const { standing, value } = cellOf(counted);
    const isHidden = standing === 'hidden' || (standing === 'unseen' && isSmall(value));
    if (!isHidden) continue;
    hidden.add(`${counted.row} ${counted.column}`);
    rows.add(counted.row);
  }
  return table.rows.map((row, at) =>
    row.map((cell, column) => {
      const kind = columns[column]?.kind;
      if (kind === 'group' || cell === null) return cell;
      return hidden.has(`${at} ${column}`) || (kind !== 'count' && rows.has(at)) ? HIDDEN : cell;
    }),
  );
};
