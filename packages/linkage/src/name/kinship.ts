import { editDistance } from '../text/edit-distance.ts';
import { jaroWinkler } from '../text/jaro-winkler.ts';

/** How two words of a name stand to each other, from strangers to equal. */
export const KINSHIP = { none: 0, near: 1, variant: 2, equal: 3 } as const;
export type Kinship = (typeof KINSHIP)[keyof typeof KINSHIP];

/** A word with what comparing it needs, worked out once. */
export interface KnownWord {
  readonly word: string;
  readonly soundKey: string;
  readonly families: readonly number[];
}

/** From these lengths on, one slip or two may part two writings of one word. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;
const NEAR_LIKENESS = 0.92;
/** A key of fewer consonants says too little by itself. */
const TELLING_KEY = 3;
const SHORT_KEY_LIKENESS = 0.85;

/**
 * How two folded words stand to each other: equal; variants of one name (short form, romanisation, same sound); near (a
 * slip of the hand); or none. The order of the arguments does not matter.
 */
export const kinshipOf = (one: KnownWord, other: KnownWord): Kinship => {
  if (one.word === other.word) return KINSHIP.equal;
  if (isVariant(one, other)) return KINSHIP.variant;
  return isNear(one.word, other.word) ? KINSHIP.near : KINSHIP.none;
};

const isVariant = (one: KnownWord, other: KnownWord): boolean => {
  if (one.families.some((family) => other.families.includes(family))) return true;
  if (one.soundKey !== other.soundKey || one.word.length < 2 || other.word.length < 2) return false;
  return one.soundKey.length >= TELLING_KEY || likeness(one.word, other.word) >= SHORT_KEY_LIKENESS;
};

const isNear = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length);
  if (shorter < ONE_SLIP) return false;
  const slips = shorter >= TWO_SLIPS ? 2 : 1;
  return editDistance(one, other, slips) <= slips || likeness(one, other) >= NEAR_LIKENESS;
};

/** Jaro–Winkler depends a little on which word comes first; the greater of both does not. */
const likeness = (one: string, other: string): number => Math.max(jaroWinkler(one, other), jaroWinkler(other, one));
