import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodyWeights, estimate, type CountedPattern, seeded, type Shares, weightsSchema } from '@holdpoint/linkage';
import { rising } from '../src/weights/rising.ts';

const M: Shares = [
  [0, 0.02, 0.18, 0.8],
  [0, 0.1, 0.9],
  [0, 0.05, 0.05, 0.9],
];
const U: Shares = [
  [0, 0.95, 0.04, 0.01],
  [0, 0.9, 0.1],
  [0, 0.97, 0.02, 0.01],
];
const MATCHING = 0.2;
const NOT_KNOWN = 0.1;

/** Pairs drawn from known shares, with a tenth of the values not known, counted by pattern. */
const drawPatterns = (seed: number, pairs: number): readonly CountedPattern[] => {
  const random = seeded(seed);
  const levelFrom = (shares: readonly number[]): number => {
    if (random() < NOT_KNOWN) return 0;
    let rest = random();
    return shares.findIndex((share, level) => level > 0 && (rest -= share) < 0);
  };
  const counts = new Map<string, number>();
  for (let pair = 0; pair < pairs; pair++) {
    const pattern = (random() < MATCHING ? M : U).map((shares) => Math.max(levelFrom(shares), 0)).join();
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return [...counts].map(([pattern, count]) => ({ levels: pattern.split(',').map(Number), count }));
};

describe('expectation–maximisation', () => {
  it('reaches the shares that the pairs were drawn from', () => {
    const guess = M.map((shares) => shares.map((_, level) => (level === 0 ? 0 : 1 / (shares.length - 1))));
    const all = { u: U, m: guess, matching: 0.5, takesPart: [true, true, true] };
    for (const seed of [1, 2, 3]) {
      const { m, matching } = estimate({ ...all, patterns: drawPatterns(seed, 100_000) });
      expect(Math.abs(matching - MATCHING)).toBeLessThan(0.005);
      for (const [field, shares] of m.entries()) {
        for (const [level, share] of shares.entries()) {
          expect(Math.abs(share - (M[field]?.[level] ?? 0))).toBeLessThan(0.01);
        }
      }
    }
  });

  it('leaves a field alone that takes no part', () => {
    const from = { u: U, m: M, matching: 0.5, takesPart: [true, false, true], patterns: drawPatterns(4, 10_000) };
    expect(estimate(from).m[1]).toEqual(M[1]);
  });
});

describe('weights are made to rise', () => {
  it('and those that rise already stay as they are', () => {
    expect(rising([-3, 0, 2], [1, 1, 1])).toEqual([-3, 0, 2]);
  });

  it('a level above a higher one shares its weight with it, by what was seen', () => {
    expect(rising([1, 4, 1, 9], [1, 1, 2, 1])).toEqual([1, 2, 2, 9]);
  });

  it('whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1 }), (raw) => {
        const made = rising(
          raw,
          raw.map(() => 1),
        );
        expect(made).toHaveLength(raw.length);
        expect(made.every((weight, at) => weight >= (made[at - 1] ?? -Infinity) - 1e-9)).toBe(true);
      }),
    );
  });
});

describe('the weights that come with the package', () => {
  const weights = custodyWeights();

  it('say what they were trained on, when and by which command', () => {
    expect(weights.trained).toMatchObject({
      command: 'npm run linkage:train',
      on: expect.stringContaining('invented'),
    });
  });

  it('never fall with more agreement', () => {
    for (const { levels } of weights.fields) {
      const known = levels.slice(1).map(({ weight }) => weight);
      expect(known).toEqual(known.toSorted((a, b) => a - b));
    }
  });

  it('give nothing for what is not known', () => {
    for (const { levels } of weights.fields) expect(levels[0]).toMatchObject({ weight: 0, m: 0, u: 0 });
  });

  it('are refused where leaving is not below entering', () => {
    const thresholds = { enter: 1, leave: 1, outdone: 8 };
    expect(weightsSchema.safeParse({ ...weights, thresholds }).error?.message).toContain('leave must be below enter');
  });
});
