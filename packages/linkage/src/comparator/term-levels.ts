import type { TermColumn } from '../table/term-column.ts';
import type { Comparator } from './comparator.ts';

/** Pairs of terms whose level is remembered, an older pair making room for a newer. */
const PLACES = 1 << 16;

/** Compares terms as wholes by a rule between two texts, and remembers the levels of recent pairs. */
export const compareTerms = (
  left: TermColumn,
  right: TermColumn,
  levels: readonly string[],
  levelOf: (one: string, other: string) => number,
): Comparator => {
  const firsts = new Uint32Array(PLACES);
  const seconds = new Uint32Array(PLACES);
  const remembered = new Uint8Array(PLACES);
  const top = levels.length - 1;
  return {
    levels,
    compare: (i, j) => {
      const [one, other] = [left.numbers.at(i), right.numbers.at(j)];
      if (one === 0 || other === 0) return 0;
      if (one === other) return top;
      const [first, second] = one < other ? [one, other] : [other, one];
      const place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) & (PLACES - 1);
      if (firsts[place] === first && seconds[place] === second) return remembered[place] ?? 0;
      const level = levelOf(left.terms.textOf(first), left.terms.textOf(second));
      firsts[place] = first;
      seconds[place] = second;
      remembered[place] = level;
      return level;
    },
    agreeing: (i, j, found) => {
      const [one, other] = [left.numbers.at(i), right.numbers.at(j)];
      if (one !== 0 && one === other) found.push(one);
    },
  };
};
