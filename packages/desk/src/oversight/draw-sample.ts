import { hashOf } from '@holdpoint/engine';

/** What a drawing depends on, and nothing else: whoever has these can draw again and must get the same. */
export interface Drawing {
  /** The months' closed cases: every one that the log shows as closed in it. */
  readonly from: readonly string[];
  /** Words that were not known when the cases were closed, such as a number drawn in public. */
  readonly seed: string;
  /** The root of the log, in base64, from the signed checkpoint that fixes what there was to draw from. */
  readonly root: string;
  readonly size: number;
}

/** The place of a case in a drawing: SHA-256 of the canonical JSON of `[seed, root, case]`, in hex. */
export const drawPlace = ({ seed, root }: Pick<Drawing, 'seed' | 'root'>, one: string): string =>
  hashOf([seed, root, one]);

/**
 * Draws cases: those of the smallest places, in the order of their places. Which order the cases come in does not matter,
 * and a case that is named twice counts once.
 */
export const drawSample = ({ from, seed, root, size }: Drawing): readonly string[] =>
  [...new Set(from)]
    .map((one) => ({ one, place: drawPlace({ seed, root }, one) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ one }) => one);
