import type { NameColumn } from '../table/name-column.ts';
import type { Comparator } from './comparator.ts';
import { NamePairing } from './name-pairing.ts';

const NAME_LEVELS = [
  'name not known',
  'no part of the name agrees',
  'one part of the name agrees',
  'one side gives one part of the name, and it agrees',
  'several parts of the name agree, and each side has another',
  'one side leaves parts of the name out, and one is spelled otherwise',
  'one side leaves parts of the name out',
  'every part of the name agrees, one spelled otherwise',
  'every part of the name agrees, in whatever order',
] as const;

/**
 * Up to this level names conflict: no part agrees, or one part of several on each side. An equal identifier then confirms
 * nothing.
 */
export const NAMES_CONFLICT = 2;

/**
 * Names by their parts in any order: equal, or otherwise spelled (short form, romanisation, same sound, slip of the hand,
 * two parts written as one). An initial that finds no equal counts for nothing.
 */
export const compareNames = (left: NameColumn, right: NameColumn): Comparator => {
  const pairing = new NamePairing(left, right);
  return {
    levels: NAME_LEVELS,
    compare: (i, j) => {
      pairing.pair(i, j);
      const { equal, like, leftParts, rightParts } = pairing;
      if (leftParts === 0 || rightParts === 0) return 0;
      const paired = equal + like;
      if (paired === 0) return 1;
      const [fewer, more] = leftParts < rightParts ? [leftParts, rightParts] : [rightParts, leftParts];
      if (paired >= more) return like === 0 ? 8 : 7;
      if (paired === 1) return fewer === 1 ? 3 : NAMES_CONFLICT;
      if (paired >= fewer) return like === 0 ? 6 : 5;
      return 4;
    },
    agreeing: (i, j, found) => pairing.pair(i, j, found),
  };
};
