import { z } from 'zod';
import type { Work } from '../access/store.ts';

/** A candidate for a row: which stay, in which band, by what total, and how that came about. */
export interface KeptPair {
  readonly row: number;
  readonly custody: string;
  readonly band: 'confirmed' | 'review';
  readonly total: number;
  readonly lines: readonly string[];
}

const PAIRS_AT_ONCE = 1000;
const linesSchema = z.array(z.string());

/** Writes the pairs of a run in place of those of the run before. */
export const keepPairs = async (
  work: Work,
  agency: string,
  letter: string,
  pairs: readonly KeptPair[],
): Promise<void> => {
  await work.deleteFrom('letter_pair').where('agency', '=', agency).where('letter', '=', letter).execute();
  for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE)
    await work
      .insertInto('letter_pair')
      .values(
        pairs
          .slice(from, from + PAIRS_AT_ONCE)
          .map(({ lines, ...pair }) => ({ agency, letter, ...pair, lines: JSON.stringify(lines) })),
      )
      .execute();
};

/** The pairs of a letter, or of one row of it, the highest total of a row first. */
export const keptPairs = async (
  work: Work,
  agency: string,
  letter: string,
  row?: number,
): Promise<readonly KeptPair[]> => {
  let query = work
    .selectFrom('letter_pair')
    .select(['row', 'custody', 'band', 'total', 'lines'])
    .where('agency', '=', agency)
    .where('letter', '=', letter)
    .orderBy('row')
    .orderBy('total', 'desc')
    .orderBy('custody');
  if (row !== undefined) query = query.where('row', '=', row);
  return (await query.execute()).map(({ lines, ...pair }) => ({ ...pair, lines: linesSchema.parse(lines) }));
};
