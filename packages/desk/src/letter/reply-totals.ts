import { type Disposition, DISPOSITION_NAMES } from './disposition.ts';
import type { LetterClaim } from './letter.ts';
import type { ReplyTotal } from './letter-reply.ts';

/** The rows counted by the letter's words and by ours: the same rows, so that the difference is explained by category. */
export const replyTotals = (
  claims: readonly LetterClaim[],
  dispositions: readonly Disposition[],
): { readonly totals: readonly ReplyTotal[]; readonly byDisposition: readonly (readonly [Disposition, number])[] } => {
  const count = (names: readonly Disposition[]): number => dispositions.filter((one) => names.includes(one)).length;
  return {
    totals: claims.map(({ number, words, counts }) => ({
      words,
      claimed: number,
      counted: count(counts),
      notListed: number - dispositions.length,
    })),
    byDisposition: DISPOSITION_NAMES.map((name) => [name, count([name])] as const).filter(([, rows]) => rows > 0),
  };
};
