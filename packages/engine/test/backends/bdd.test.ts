import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/backends/bdd/analyze.ts';
import { factsOf, wayTo } from '../../src/backends/bdd/example.ts';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { actDay, hiddenFacts, type RandomFacts } from './random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from './random-law.ts';
import { RANDOM_SCHEMA as SCHEMA } from './random-schema.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1500) };

const BITS = [1, 2, 4, 8] as const;

describe('the exact answers', () => {
  it('hold every answer that the whole facts give, and lie within what the reference thinks possible', () => {
    fc.assert(
      fc.property(randomPlan, hiddenFacts, actDay, (plan, { whole, hidden }, act) => {
        const on = (facts: RandomFacts) => ({ facts, act, questions: QUESTION_TRUTHS });
        const { space, verdict } = analyze(SCHEMA, plan, on(hidden));
        const exact = space.diagram.valuesGiven(verdict);
        const actual = interpret(plan, on(whole)).verdict;
        expect(exact & actual).toBe(actual);
        const thought = interpret(plan, on(hidden)).verdict;
        expect(exact & ~thought).toBe(0);
      }),
      RUNS,
    );
  });

  it('each come with a case on which the reference gives just that answer', () => {
    fc.assert(
      fc.property(randomPlan, hiddenFacts, actDay, (plan, { hidden }, act) => {
        const given = { facts: hidden, act, questions: QUESTION_TRUTHS };
        const { space, verdict } = analyze(SCHEMA, plan, given);
        const exact = space.diagram.valuesGiven(verdict);
        for (const bit of BITS) {
          const way = wayTo(space.diagram, verdict, (terminal) => terminal === bit);
          expect(way !== undefined).toBe((exact & bit) !== 0);
          if (way === undefined) continue;
          const example = factsOf(space, given, way);
          expect(interpret(plan, { ...given, facts: example }).verdict).toBe(bit);
        }
      }),
      RUNS,
    );
  });
});
