import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trace } from '../../src/answer/trace.ts';
import { compile } from '../../src/backends/compiled/compile.ts';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { isWithin } from '../../src/facts/truth.ts';
import type { ActionPlan } from '../../src/plan/plan.ts';
import { actDay, hiddenFacts, type RandomFacts, wholeFacts } from './random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from './random-law.ts';

/** Fewer under mutation, where every change of the engine runs them again. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 3000) };

const verdict = (plan: ActionPlan, facts: RandomFacts, act: number): number =>
  interpret(plan, { facts, act, questions: QUESTION_TRUTHS }).verdict;

describe('the back ends', () => {
  it('give the same verdict on random law and random cases, hidden facts included', () => {
    fc.assert(
      fc.property(randomPlan, fc.array(hiddenFacts, { minLength: 1, maxLength: 4 }), actDay, (plan, cases, act) => {
        const compiled = compile(plan, QUESTION_TRUTHS);
        for (const { whole, hidden } of cases) {
          expect(compiled(hidden, act)).toBe(verdict(plan, hidden, act));
          expect(compiled(whole, act)).toBe(verdict(plan, whole, act));
        }
      }),
      RUNS,
    );
  });

  it('keep in an explanation the truth that the reference gives', () => {
    fc.assert(
      fc.property(randomPlan, hiddenFacts, actDay, (plan, { hidden: facts }, act) => {
        const given = { facts, act, questions: QUESTION_TRUTHS };
        const plain = interpret(plan, given);
        const traced = interpret(plan, given, (condition, on) => trace(condition, on).truth);
        expect(traced.applies).toEqual(plain.applies);
        expect(traced.verdict).toBe(plain.verdict);
      }),
      RUNS,
    );
  });
});

describe('a missing fact', () => {
  it('never rules out the answer that the whole facts give', () => {
    fc.assert(
      fc.property(randomPlan, hiddenFacts, actDay, (plan, { whole, hidden }, act) => {
        const possible = verdict(plan, hidden, act);
        const actual = verdict(plan, whole, act);
        expect(possible & actual).toBe(actual);
      }),
      RUNS,
    );
  });

  it('only narrows the truth of every rule once it is shown', () => {
    fc.assert(
      fc.property(randomPlan, hiddenFacts, actDay, (plan, { whole, hidden }, act) => {
        const before = interpret(plan, { facts: hidden, act, questions: QUESTION_TRUTHS });
        const after = interpret(plan, { facts: whole, act, questions: QUESTION_TRUTHS });
        after.active.forEach((truth, index) => expect(isWithin(truth, before.active[index] ?? 0)).toBe(true));
      }),
      RUNS,
    );
  });

  it('leaves one answer and no more once every fact is shown', () => {
    fc.assert(
      fc.property(randomPlan, wholeFacts, actDay, (plan, facts, act) => {
        expect([1, 2, 4, 8]).toContain(verdict(plan, facts, act));
      }),
      RUNS,
    );
  });
});

describe('the order of facts', () => {
  it('does not matter: records and keys in another order give the same verdict', () => {
    fc.assert(
      fc.property(randomPlan, hiddenFacts, actDay, (plan, { hidden }, act) => {
        const turned: RandomFacts = Object.fromEntries(Object.entries(hidden).toReversed());
        turned.first = (hidden.first as unknown[]).toReversed();
        turned.second = (hidden.second as unknown[]).toReversed();
        expect(verdict(plan, turned, act)).toBe(verdict(plan, hidden, act));
        expect(compile(plan, QUESTION_TRUTHS)(turned, act)).toBe(verdict(plan, hidden, act));
      }),
      RUNS,
    );
  });
});
