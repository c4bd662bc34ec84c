import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { TooLarge } from '../../src/backends/bdd/diagram.ts';
import { differenceOf } from '../../src/exact/difference.ts';
import { QUESTIONED, TRUE } from '../../src/facts/truth.ts';
import { actDay, wholeFacts } from '../backends/random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from '../backends/random-law.ts';
import { RANDOM_SCHEMA } from '../backends/random-schema.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };
const asked = (plan: Parameters<typeof differenceOf>[1]['plan'], q0 = QUESTIONED) => ({
  plan,
  questions: { ...QUESTION_TRUTHS, q0 },
});

/** Random law may ask more of one list than a diagram can hold; that it then says so is tested elsewhere. */
const unlessTooLarge = <T>(find: () => T): T => {
  try {
    return find();
  } catch (error) {
    if (error instanceof TooLarge) fc.pre(false);
    throw error;
  }
};

describe('the difference between two laws', () => {
  it('is shown by a case on which the reference gives both answers, and missed by no case drawn at random', () => {
    fc.assert(
      fc.property(
        randomPlan,
        randomPlan,
        fc.array(wholeFacts, { minLength: 1, maxLength: 6 }),
        actDay,
        (a, b, cases, act) => {
          const found = unlessTooLarge(() => differenceOf(RANDOM_SCHEMA, asked(a), asked(b), act));
          const verdict = (plan: typeof a, facts: Readonly<Record<string, unknown>>) =>
            interpret(plan, { facts, act, questions: QUESTION_TRUTHS }).verdict;
          if (found !== undefined)
            expect([verdict(a, found.facts), verdict(b, found.facts)]).toEqual([found.before, found.after]);
          else for (const facts of cases) expect(verdict(a, facts)).toBe(verdict(b, facts));
        },
      ),
      RUNS,
    );
  });

  it('is none between a law and itself', () => {
    fc.assert(
      fc.property(randomPlan, actDay, (plan, act) => {
        expect(differenceOf(RANDOM_SCHEMA, asked(plan), asked(plan), act)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('includes a question that counsel has answered meanwhile', () => {
    fc.assert(
      fc.property(randomPlan, fc.array(wholeFacts, { minLength: 1, maxLength: 6 }), actDay, (plan, cases, act) => {
        const found = differenceOf(RANDOM_SCHEMA, asked(plan), asked(plan, TRUE), act);
        const verdict = (q0: number, facts: Readonly<Record<string, unknown>>) =>
          interpret(plan, { facts, act, questions: { ...QUESTION_TRUTHS, q0 } }).verdict;
        if (found !== undefined) expect(verdict(QUESTIONED, found.facts)).not.toBe(verdict(TRUE, found.facts));
        else for (const facts of cases) expect(verdict(QUESTIONED, facts)).toBe(verdict(TRUE, facts));
      }),
      RUNS,
    );
  });
});
