import { BlockIndex } from '../blocking/block-index.ts';
import type { BlockingRule } from '../blocking/blocking-rule.ts';
import { Candidates } from '../blocking/candidates.ts';
import type { Comparator } from '../comparator/comparator.ts';
import { comparatorsOf } from '../comparator/comparators.ts';
import type { RecordTable } from '../table/record-table.ts';
import { type CountedPattern, Patterns } from './patterns.ts';
import { estimate, posterior, type Shares } from './expectation-maximisation.ts';
import { randomLevels, sharesWithout } from './random-shares.ts';
import { rising } from './rising.ts';
import { evenness, wordCounts } from './word-counts.ts';
import type { Weights } from './weights.ts';

export interface Training {
  readonly left: RecordTable;
  /** The same table as `left` where records of one table are linked with each other. */
  readonly right: RecordTable;
  /** Rules by which records are brought together when they are linked. */
  readonly blocking: readonly BlockingRule[];
  /** Rules by which training pairs are chosen, one session each. A session says nothing about the fields it chose by. */
  readonly sessions: readonly BlockingRule[];
  readonly seed: number;
  readonly randomPairs: number;
  readonly thresholds: Weights['thresholds'];
  readonly version: string;
  /** What the training note says: on what, which day, by which command. */
  readonly note: { readonly on: string; readonly day: string; readonly command: string };
}

/** How many times the shares among different persons are freed of the pairs of one person among them. */
const CORRECTIONS = 3;
const FIRST_GUESS = 0.1;
/** What full agreement is taken to be among records of one person before anything was counted. */
const TOP_GUESS = 0.9;

/**
 * Trains the weights of a comparison without any labelled pair: `u` from pairs taken at random, `m` by
 * expectation–maximisation on the pairs of each session, how many pairs match from all that blocking brings up. The same
 * input and seed give the same weights.
 */
export const train = (training: Training): Weights => {
  const { left, right } = training;
  const comparators = comparatorsOf(left, right);
  const isOneTable = left === right;
  const random = {
    leftRows: left.rows,
    rightRows: right.rows,
    isOneTable,
    pairs: training.randomPairs,
    seed: training.seed,
  };
  const counts = randomLevels(comparators, random);
  const sessions = training.sessions.map((rule) => patternsUnder(training, [rule], comparators));
  const whole = patternsUnder(training, training.blocking, comparators);
  const pairsOfTables = isOneTable ? (left.rows * (left.rows - 1)) / 2 : left.rows * right.rows;
  const guess = comparators.map(({ levels }) =>
    levels.map((_, level) =>
      level === 0 ? 0 : level === levels.length - 1 ? TOP_GUESS : (1 - TOP_GUESS) / (levels.length - 2),
    ),
  );
  let u = sharesWithout(counts, guess, 0);
  let m: Shares = guess;
  let matching = 0;
  for (let round = 0; round < CORRECTIONS; round++) {
    m = sharesFrom(training, sessions, u, guess);
    matching = shareMatching(whole, m, u, pairsOfTables);
    u = sharesWithout(counts, m, matching);
  }
  const blocked = sessions.flat().reduce((sum, { count }) => sum + count, 0);
  return {
    format: 'holdpoint linkage weights 1',
    version: training.version,
    trained: {
      ...training.note,
      seed: training.seed,
      rows: { left: left.rows, right: right.rows },
      pairs: { random: training.randomPairs, blocked },
    },
    expectedPartners: rounded((matching * pairsOfTables * (isOneTable ? 2 : 1)) / left.rows),
    thresholds: training.thresholds,
    fields: left.fields.map((field, at) => ({
      field: field.field,
      kind: field.kind,
      ...(field.confirms === true ? { confirms: true } : {}),
      levels: weighted(comparators[at]?.levels ?? [], m[at] ?? [], u[at] ?? []),
      ...evennessOf(right, field.field),
    })),
    blocking: training.blocking.map(({ rule, on, largest }) => ({
      rule,
      on: [...on],
      ...(largest === undefined ? {} : { largest }),
    })),
  };
};

const patternsUnder = (
  { left, right }: Training,
  rules: readonly BlockingRule[],
  comparators: readonly Comparator[],
): readonly CountedPattern[] => {
  const candidates = new Candidates(
    left,
    right.rows,
    rules.map((rule) => new BlockIndex(right, rule)),
  );
  const patterns = new Patterns(comparators);
  for (let row = 0; row < left.rows; row++) {
    const found = candidates.of(row);
    for (let at = 0; at < found.length; at++) {
      const other = found.at(at);
      if (left !== right || row < other) patterns.count(row, other);
    }
  }
  return patterns.list();
};

/** The shares of each session put together, each session counting by the matching pairs it found. */
const sharesFrom = (
  { left, sessions: rules }: Training,
  sessions: readonly (readonly CountedPattern[])[],
  u: Shares,
  guess: Shares,
): Shares => {
  const sums = guess.map((ofField) => ofField.map(() => 0));
  const said = guess.map(() => 0);
  for (const [at, patterns] of sessions.entries()) {
    const chosenBy = new Set(rules[at]?.on.map(({ field }) => field));
    const takesPart = left.fields.map(({ field }) => !chosenBy.has(field));
    const found = estimate({ patterns, u, m: guess, matching: FIRST_GUESS, takesPart });
    const pairs = patterns.reduce((sum, { count }) => sum + count, 0) * found.matching;
    for (const [field, shares] of found.m.entries()) {
      if (takesPart[field] !== true) continue;
      said[field] = (said[field] ?? 0) + pairs;
      for (const [level, share] of shares.entries()) {
        const ofField = sums[field];
        if (ofField !== undefined) ofField[level] = (ofField[level] ?? 0) + share * pairs;
      }
    }
  }
  for (const [field, pairs] of said.entries()) {
    if (pairs > 0) continue;
    throw new RangeError(
      `training: no session says anything about field "${left.fields[field]?.field ?? ''}"; add a session that does not choose by it`,
    );
  }
  return sums.map((ofField, field) => ofField.map((sum) => sum / (said[field] ?? 1)));
};

/** Of all pairs of the tables, the share that match: those that the candidates under all rules promise. */
const shareMatching = (patterns: readonly CountedPattern[], m: Shares, u: Shares, all: number): number => {
  const takesPart = m.map(() => true);
  let matching = 1e-6;
  for (let round = 0; round < 50; round++) {
    const expected = patterns.reduce(
      (sum, { levels, count }) => sum + count * posterior(levels, m, u, matching, takesPart),
      0,
    );
    matching = Math.max(expected / all, 1e-12);
  }
  return matching;
};

const weighted = (
  names: readonly string[],
  m: readonly number[],
  u: readonly number[],
): Weights['fields'][number]['levels'] => {
  const raw = names.slice(1).map((_, at) => Math.log2((m[at + 1] ?? 1) / (u[at + 1] ?? 1)));
  const seen = names.slice(1).map((_, at) => (m[at + 1] ?? 0) + (u[at + 1] ?? 0));
  const weights = [0, ...rising(raw, seen)];
  return names.map((level, at) => ({
    level,
    m: rounded(m[at] ?? 0),
    u: rounded(u[at] ?? 0),
    weight: Number((weights[at] ?? 0).toFixed(3)),
  }));
};

const evennessOf = (table: RecordTable, field: string): { evenness?: number } => {
  const counts = wordCounts(table.column(field));
  return counts === undefined ? {} : { evenness: rounded(evenness(counts)) };
};

const rounded = (share: number): number => Number(share.toPrecision(5));
