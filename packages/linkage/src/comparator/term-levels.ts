import type { TermColumn } from '../table/term-column.ts';
import { PairMemory } from '../table/pair-memory.ts';
import type { Comparator } from './comparator.ts';

/** Compares terms as wholes by a rule between two texts, and remembers the levels of recent pairs. */
export const compareTerms = (
  left: TermColumn,
  right: TermColumn,
  levels: readonly string[],
  levelOf: (one: string, other: string) => number,
): Comparator => {
  const { terms } = left;
  const memory = new PairMemory((first, second) => levelOf(terms.textOf(first), terms.textOf(second)));
  const top = levels.length - 1;
  return {
    levels,
    compare: (i, j) => {
      const [one, other] = [left.numbers.at(i), right.numbers.at(j)];
      if (one === 0 || other === 0) return 0;
      return one === other ? top : memory.of(one, other);
    },
    agreeing: (i, j, found) => {
      const [one, other] = [left.numbers.at(i), right.numbers.at(j)];
      if (one !== 0 && one === other) found.push(one);
    },
  };
};
