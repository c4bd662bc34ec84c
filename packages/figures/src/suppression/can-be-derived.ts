import type { CellOfSet, CellSystem, SumOfCells } from './cell-system.ts';
import { ceilingOf, floorOf, isLess, minus, NOUGHT, whole } from './fraction.ts';
import { cornerOf, extremeOf, type Sum } from './simplex.ts';

const isOpen = ({ standing }: CellOfSet): boolean => standing === 'hidden' || standing === 'unseen';

/** Open cells that sums bind to one another, with those sums. */
export interface Knot {
  readonly cells: readonly CellOfSet[];
  readonly sums: readonly SumOfCells[];
}

/** The open cells, in knots that know nothing of each other. */
export const knotsOf = ({ cells, sums }: CellSystem): readonly Knot[] => {
  const bound = new Map<CellOfSet, SumOfCells[]>();
  for (const sum of sums) {
    for (const cell of [sum.total, ...sum.parts].filter(isOpen)) bound.set(cell, [...(bound.get(cell) ?? []), sum]);
  }
  const seen = new Set<CellOfSet>();
  return [...cells.values()].filter(isOpen).flatMap((first) => {
    if (seen.has(first)) return [];
    const [own, through] = [new Set([first]), new Set<SumOfCells>()];
    for (const cell of own) {
      seen.add(cell);
      for (const sum of bound.get(cell) ?? []) {
        through.add(sum);
        for (const next of [sum.total, ...sum.parts].filter(isOpen)) own.add(next);
      }
    }
    return through.size === 0 ? [] : [{ cells: [...own], sums: [...through] }];
  });
};

/**
 * The cells of a knot that a reader can work out and should not: one that is hidden, or one that no table shows and that is small.
 * A reader knows the sums, what is shown, that a hidden count is at least one, and that no count is below nought.
 */
export const canBeDerived = ({ cells, sums }: Knot): readonly CellOfSet[] => {
  const least = cells.map(({ standing }) => (standing === 'hidden' ? 1 : 0));
  const place = new Map(cells.map((cell, index) => [cell, index]));
  const open = sums.map(({ total, parts }): Sum => {
    const of: [number, number][] = [];
    let is = 0;
    for (const [cell, times] of [[total, 1], ...parts.map((part) => [part, -1] as const)] as const) {
      const at = place.get(cell);
      if (at === undefined) is -= times * (cell.value ?? 0);
      else {
        of.push([at, times]);
        is -= times * (least[at] ?? 0);
      }
    }
    return { of, is };
  });
  const corner = cornerOf(open, cells.length);
  if (corner === undefined) throw new Error('the counts of a knot contradict their own sums');
  // A corner at which a cell is one or more away from what it is shows that it can be two numbers; it shows so for many cells at once.
  const free = new Set<number>();
  const look = (at: number, sense: 1 | -1): number | undefined => {
    const found = extremeOf(corner, at, sense);
    if (found === undefined) return undefined;
    for (const [place, { value }] of cells.entries()) {
      const there = found.corner.get(place) ?? NOUGHT;
      const away = minus(there, whole((value ?? 0) - (least[place] ?? 0)));
      if (value !== undefined && (!isLess(away, whole(1)) || !isLess(whole(-1), away))) free.add(place);
    }
    return sense === 1 ? ceilingOf(found.bound) : floorOf(found.bound);
  };
  return cells.filter(({ standing, value }, at) => {
    if (free.has(at) || (standing === 'unseen' && (value === undefined || value < 1 || value > 10))) return false;
    const most = look(at, -1);
    const fewest = most === undefined || free.has(at) ? undefined : look(at, 1);
    return most !== undefined && fewest !== undefined && fewest >= most;
  });
};
