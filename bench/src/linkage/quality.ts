import { bandOf, type LinkedPairs, type Thresholds } from '@holdpoint/linkage';
import type { Group } from './synthetic/name-lists.ts';

/** How good a set of pairs is: of those shown, the share that is right; of those there are, the share that is shown. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
}

/** What is known of the rows: which pair is right, how many right pairs there are, and which group a left row is of. */
export interface Known {
  readonly isRight: (left: number, right: number) => boolean;
  readonly rightPairs: (group?: Group) => number;
  readonly groupOf?: (left: number) => Group | undefined;
}

/** The quality of the pairs that are confirmed or for review; of one group's rows where one is named. */
export const qualityOf = (pairs: LinkedPairs, known: Known, thresholds: Thresholds, group?: Group): Quality => {
  let shown = 0;
  let right = 0;
  for (const pair of pairs) {
    if (bandOf(pair, thresholds).band === 'none') continue;
    if (group !== undefined && known.groupOf?.(pair.left) !== group) continue;
    shown++;
    if (known.isRight(pair.left, pair.right)) right++;
  }
  return { precision: shown === 0 ? 1 : right / shown, recall: right / known.rightPairs(group) };
};
