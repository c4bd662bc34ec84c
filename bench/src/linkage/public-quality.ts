import { type BlockingRule, Lexicon, Linker, train, type Weights } from '@holdpoint/linkage';
import { FAKE_BLOCKING, FAKE_SESSIONS, readFake1000 } from './fake-1000.ts';
import { FEBRL_BLOCKING, FEBRL_SESSIONS, readFebrl, type TruthTable } from './febrl.ts';
import { type Known, type Quality, qualityOf } from './quality.ts';

/** Pairs are shown from even odds on. */
const THRESHOLDS = { enter: 0, leave: -2 };

/** FEBRL 4: each of 5,000 records of one list has its spoiled copy in the other. */
export const febrlFour = (pathA: string, pathB: string, randomPairs?: number): Quality => {
  const lexicon = new Lexicon();
  return trainedQuality(
    readFebrl(pathA, lexicon),
    readFebrl(pathB, lexicon),
    FEBRL_BLOCKING,
    FEBRL_SESSIONS,
    randomPairs,
  );
};

/** FEBRL 1: 500 records and a spoiled copy of each in one list. */
export const febrlOne = (path: string, randomPairs?: number): Quality => {
  const list = readFebrl(path, new Lexicon());
  return trainedQuality(list, list, FEBRL_BLOCKING, FEBRL_SESSIONS, randomPairs);
};

export const fakeThousand = (path: string, randomPairs?: number): Quality => {
  const list = readFake1000(path);
  return trainedQuality(list, list, FAKE_BLOCKING, FAKE_SESSIONS, randomPairs);
};

/** Trains on the two lists without looking at the truth, links them, and then looks. */
const trainedQuality = (
  left: TruthTable,
  right: TruthTable,
  blocking: readonly BlockingRule[],
  sessions: readonly BlockingRule[],
  randomPairs = 500_000,
): Quality => {
  const weights: Weights = train({
    left: left.table,
    right: right.table,
    blocking,
    sessions,
    seed: 1,
    randomPairs,
    thresholds: THRESHOLDS,
    version: 'public lists',
    note: { on: 'the list itself, without labels', day: '2026-11-23', command: 'npm run bench:linkage' },
  });
  const pairs = new Linker(weights, right.table).link(left.table);
  return qualityOf(pairs, knownFrom(left, right), THRESHOLDS);
};

const knownFrom = (left: TruthTable, right: TruthTable): Known => {
  const counts = new Map<string, number>();
  let pairs = 0;
  for (const person of right.persons) {
    const before = counts.get(person) ?? 0;
    if (left === right) pairs += before;
    counts.set(person, before + 1);
  }
  if (left !== right) for (const person of left.persons) pairs += counts.get(person) ?? 0;
  return { isRight: (one, other) => left.persons[one] === right.persons[other], rightPairs: () => pairs };
};
