import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { answerOf } from '../../src/backends/verdict.ts';
import type { Effort } from '../../src/exact/effort.ts';
import { wouldChange } from '../../src/exact/would-change.ts';
import { actDay } from '../backends/random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from '../backends/random-law.ts';
import { RANDOM_SCHEMA } from '../backends/random-schema.ts';
import { completionsOf, smallCase } from './completions.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };
const ASK = 5;

/** The two case facts can be changed, at different cost; the record cannot. */
const CHANGE: Readonly<Record<string, number>> = { yes: 7, text: 30 };
const EFFORT: Effort = {
  toAsk: () => ASK,
  toChange: (place) => (place.is === 'fact' ? (CHANGE[place.path[0] ?? ''] ?? Infinity) : Infinity),
  obtainable: [],
};

describe('wouldChange', () => {
  it('names for every answer that can be reached the least effort that reaches it, as trying everything does', () => {
    fc.assert(
      fc.property(randomPlan, smallCase, actDay, (plan, small, act) => {
        const given = { facts: small.shown, act, questions: QUESTION_TRUTHS };
        const now = interpret(plan, given).verdict;
        const free = { ...small.missing, yes: [true, false], text: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'other'] };
        const least = new Map<number, number>();
        for (const { facts, chosen } of completionsOf({ shown: small.shown, missing: free })) {
          const { verdict } = interpret(plan, { ...given, facts });
          const cost = Object.entries(chosen).reduce((sum, [name, value]) => {
            if (small.shown[name] === value) return sum;
            return sum + (name in small.missing ? 0 : (CHANGE[name] ?? 0));
          }, 0);
          least.set(verdict, Math.min(least.get(verdict) ?? Infinity, cost));
        }
        const found = wouldChange(RANDOM_SCHEMA, plan, given, { effort: { ...EFFORT, toAsk: () => 0 } });
        expect(new Map(found.map(({ answer, minutes }) => [answer, minutes]))).toEqual(
          new Map(
            [...least].filter(([verdict]) => verdict !== now).map(([verdict, cost]) => [answerOf(verdict), cost]),
          ),
        );
      }),
      RUNS,
    );
  });

  it('describes changes that bring the answer about', () => {
    fc.assert(
      fc.property(randomPlan, smallCase, actDay, (plan, small, act) => {
        const given = { facts: small.shown, act, questions: QUESTION_TRUTHS };
        for (const { answer, changes, minutes } of wouldChange(RANDOM_SCHEMA, plan, given, { effort: EFFORT })) {
          expect(minutes).toBe(changes.reduce((sum, change) => sum + change.minutes, 0));
          const fits = completionsOf({ shown: small.shown, missing: missingAfter(small, changes) }).some(
            ({ facts }) => answerOf(interpret(plan, { ...given, facts }).verdict) === answer,
          );
          expect(fits).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

/** The facts still free once the changes are made: those changed, within the values named. */
const missingAfter = (
  small: { missing: Readonly<Record<string, readonly unknown[]>> },
  changes: readonly { fact: string; to: string }[],
): Record<string, readonly unknown[]> => {
  const all: Record<string, readonly unknown[]> = { ...small.missing };
  for (const { fact, to } of changes) {
    if (fact === 'yes' || fact === 'first[0] yes') all[fact] = [to === 'yes'];
    if (fact === 'text' || fact === 'first[0] text') all[fact] = to.split(' or ');
  }
  return all;
};
