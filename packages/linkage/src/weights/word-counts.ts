import type { Column } from '../table/record-table.ts';

/** How often each word or term of a column occurs, and all of them together. `undefined` for columns without such. */
export interface WordCounts {
  readonly counts: Uint32Array;
  readonly all: number;
}

export const wordCounts = (column: Column): WordCounts | undefined => {
  if (column.kind === 'date' || column.kind === 'stay' || column.kind === 'identifier') return undefined;
  const numbers = (column.kind === 'name' ? column.words : column.numbers).view();
  const size = column.kind === 'name' ? column.lexicon.wordCount : column.terms.size;
  const counts = new Uint32Array(size);
  let all = 0;
  for (const number of numbers) {
    if (number === 0) continue;
    counts[number] = (counts[number] ?? 0) + 1;
    all++;
  }
  return { counts, all };
};

/** The chance that two words taken at random are the same. */
export const evenness = ({ counts, all }: WordCounts): number =>
  all === 0 ? 0 : counts.reduce((sum, count) => sum + (count / all) ** 2, 0);
