import { type Fraction, isLess, isNought, minus, NOUGHT, over, times, whole } from './fraction.ts';

/** Unknowns, each as often as it says, that together come to `is`. */
export interface Sum {
  readonly of: readonly (readonly [unknown: number, times: number])[];
  readonly is: number;
}

/** Rows of coefficients with the right side last, and the unknown that each row is solved for. */
interface Tableau {
  readonly rows: Fraction[][];
  readonly solvedFor: number[];
}

/** Unknowns that keep to all sums, none below nought, as a corner to begin from; `undefined` where there are none. */
export const cornerOf = (sums: readonly Sum[], unknowns: number): Tableau | undefined => {
  const rows = sums.map(({ of, is }, at) => {
    const row = Array.from({ length: unknowns + sums.length + 1 }, () => NOUGHT);
    const sign = is < 0 ? -1 : 1;
    for (const [unknown, count] of of) row[unknown] = minus(row[unknown] ?? NOUGHT, whole(-sign * count));
    // A slack of its own for each sum, which must come to nought in the end.
    row[unknowns + at] = whole(1);
    row[row.length - 1] = whole(sign * is);
    return row;
  });
  const tableau = { rows, solvedFor: sums.map((_, at) => unknowns + at) };
  const slack = sums.map((_, at) => unknowns + at);
  const left = lower(tableau, new Map(slack.map((at) => [at, whole(1)])));
  if (left === undefined || !isNought(left)) return undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    if ((tableau.solvedFor[at] ?? 0) < unknowns) continue;
    const free = (rows[at] ?? []).findIndex((one, column) => column < unknowns && !isNought(one));
    if (free >= 0) pivot(tableau, at, free);
    else {
      // It follows from the others.
      rows.splice(at, 1);
      tableau.solvedFor.splice(at, 1);
    }
  }
  return { rows: rows.map((row) => [...row.slice(0, unknowns), row.at(-1) ?? NOUGHT]), solvedFor: tableau.solvedFor };
};

/** A bound of one unknown, and the corner at which it is reached: all unknowns that are not nought there. */
export interface Extreme {
  readonly bound: Fraction;
  readonly corner: ReadonlyMap<number, Fraction>;
}

/** The least (`sense` 1) or greatest (−1) that one unknown can be; `undefined` where nothing bounds it. */
export const extremeOf = ({ rows, solvedFor }: Tableau, unknown: number, sense: 1 | -1): Extreme | undefined => {
  const tableau = { rows: rows.map((row) => [...row]), solvedFor: [...solvedFor] };
  const found = lower(tableau, new Map([[unknown, whole(sense)]]));
  if (found === undefined) return undefined;
  return {
    bound: times(found, whole(sense)),
    corner: new Map(tableau.solvedFor.map((one, at) => [one, tableau.rows[at]?.at(-1) ?? NOUGHT])),
  };
};

/** Brings a cost as low as it goes (Bland's rule, which cannot go round in a circle); gives it, or `undefined` without a bound. */
const lower = (tableau: Tableau, cost: ReadonlyMap<number, Fraction>): Fraction | undefined => {
  const { rows, solvedFor } = tableau;
  const width = rows[0]?.length ?? 1;
  for (;;) {
    const enters = firstThat(width - 1, (column) => isLess(reduced(tableau, cost, column), NOUGHT));
    if (enters === undefined) return minus(NOUGHT, reduced(tableau, cost, width - 1));
    let leaves: number | undefined;
    for (const [at, row] of rows.entries()) {
      const share = row[enters] ?? NOUGHT;
      if (!isLess(NOUGHT, share)) continue;
      if (leaves === undefined || isBefore(rows, solvedFor, enters, at, leaves)) leaves = at;
    }
    if (leaves === undefined) return undefined;
    pivot(tableau, leaves, enters);
  }
};

/** Whether row `a` bounds the unknown that enters more closely than row `b`; of equals, the one solved for the earlier unknown. */
const isBefore = (
  rows: Tableau['rows'],
  solvedFor: readonly number[],
  enters: number,
  a: number,
  b: number,
): boolean => {
  const bound = (at: number) => over(rows[at]?.at(-1) ?? NOUGHT, rows[at]?.[enters] ?? whole(1));
  if (isLess(bound(a), bound(b))) return true;
  return !isLess(bound(b), bound(a)) && (solvedFor[a] ?? 0) < (solvedFor[b] ?? 0);
};

/** What one more of a column would cost, the solved unknowns following; for the last column, the cost itself turned round. */
const reduced = ({ rows, solvedFor }: Tableau, cost: ReadonlyMap<number, Fraction>, column: number): Fraction => {
  let sum = cost.get(column) ?? NOUGHT;
  for (const [at, row] of rows.entries()) {
    const own = cost.get(solvedFor[at] ?? -1);
    const share = row[column];
    if (own !== undefined && share !== undefined && !isNought(share)) sum = minus(sum, times(own, share));
  }
  return sum;
};

const firstThat = (end: number, holds: (at: number) => boolean): number | undefined => {
  for (let at = 0; at < end; at++) if (holds(at)) return at;
  return undefined;
};

const pivot = ({ rows, solvedFor }: Tableau, at: number, column: number): void => {
  const own = rows[at] ?? [];
  const by = own[column] ?? whole(1);
  const solved = own.map((one) => (isNought(one) ? one : over(one, by)));
  rows[at] = solved;
  solvedFor[at] = column;
  for (const [index, row] of rows.entries()) {
    const share = row[column];
    if (index === at || share === undefined || isNought(share)) continue;
    rows[index] = row.map((one, place) => {
      const less = solved[place];
      return less === undefined || isNought(less) ? one : minus(one, times(share, less));
    });
  }
};
