import { type Band, bandOf, type Thresholds } from '../band/band.ts';
import type { Linker } from '../linking/linker.ts';
import type { PairScorer } from '../linking/pair-scorer.ts';
import type { RecordTable } from '../table/record-table.ts';

/** One line of the reckoning: what was found, what it adds or takes, and the sum so far. In bits: one bit doubles the odds. */
export interface Step {
  readonly says: string;
  readonly bits: number;
  readonly sum: number;
}

export interface Explanation {
  readonly steps: readonly Step[];
  readonly total: number;
  readonly band: Band;
  /** The whole as lines of text, for a screen or a file. Names no person. */
  readonly lines: readonly string[];
}

/**
 * How the total of a pair came about: from the odds before anything is compared, field by field. The total is the one by which
 * the pair was banded.
 */
export const explainPair = (
  linker: Linker,
  left: RecordTable,
  pair: { readonly left: number; readonly right: number; readonly behind?: number },
  before?: Band['band'],
): Explanation => {
  const scorer = linker.scorer(left);
  const steps = stepsOf(linker, scorer, pair);
  const total = steps.at(-1)?.sum ?? 0;
  const band = bandOf(
    { total, identifiers: scorer.identifiers(pair.left, pair.right), behind: pair.behind ?? 0 },
    linker.weights.thresholds,
    before,
  );
  const lines = [
    ...steps.map(({ says, bits, sum }) => `${signed(bits).padStart(7)}  ${plain(sum).padStart(6)}  ${says}`),
    `total ${plain(total)}: ${verdict(band, linker.weights.thresholds)}`,
  ];
  return { steps, total, band, lines };
};

/** A smaller correction for rarity is not worth a line of its own and is told within its field's. */
const LEAST_TOLD = 0.5;

const stepsOf = (linker: Linker, scorer: PairScorer, pair: { left: number; right: number }): readonly Step[] => {
  const steps: Step[] = [{ says: startSays(scorer.start), bits: scorer.start, sum: scorer.start }];
  const add = (says: string, bits: number): void => {
    steps.push({ says, bits, sum: (steps.at(-1)?.sum ?? 0) + bits });
  };
  for (const { field, level, weight, rarity } of scorer.scores(pair.left, pair.right)) {
    const known = linker.weights.fields.find((one) => one.field === field);
    const isTold = Math.abs(rarity) >= LEAST_TOLD;
    add(`${field}: ${known?.levels[level]?.level ?? ''}`, isTold ? weight : weight + rarity);
    if (isTold) add(`${field}: what agrees is ${rarity < 0 ? 'common' : 'rare'} in this roll`, rarity);
  }
  return steps;
};

const startSays = (start: number): string =>
  `before anything is compared: one in ${Math.round(2 ** -start).toLocaleString('en-US')}`;

const verdict = (band: Band, { enter, leave }: Thresholds): string => {
  switch (band.band) {
    case 'confirmed':
      return `confirmed by identifier: ${band.by.says}`;
    case 'none':
      return band.why === 'outdone'
        ? 'not shown; another record fits this row far better as a person'
        : `not shown; a pair comes up for review from ${plain(enter)} on`;
    case 'review':
      return `for review by a person: ${REASONS[band.why](enter, leave)}`;
  }
};

const REASONS = {
  total: (enter: number) => `the total reaches ${plain(enter)}`,
  'total-was-in-review': (_: number, leave: number) =>
    `it was in review before and has not fallen below ${plain(leave)}`,
  'names-conflict': () => 'the identifier is the same, but the names conflict',
  'name-not-known': () => 'the identifier is the same, but a name is not known',
  'identifiers-conflict': () => 'one identifier is the same and another differs',
};

const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
const plain = (bits: number): string => `${bits < 0 ? '−' : ''}${Math.abs(bits).toFixed(1)}`;
