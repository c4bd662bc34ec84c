import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { possibleAnswers } from '../../src/backends/verdict.ts';
import { needs } from '../../src/exact/needs.ts';
import { actDay } from '../backends/random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from '../backends/random-law.ts';
import { RANDOM_SCHEMA } from '../backends/random-schema.ts';
import { completionsOf, smallCase } from './completions.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };

describe('needs', () => {
  it('agrees with trying every completion: possible answers, the facts that matter, what each value leaves', () => {
    fc.assert(
      fc.property(randomPlan, smallCase, actDay, (plan, small, act) => {
        const given = { facts: small.shown, act, questions: QUESTION_TRUTHS };
        const found = needs(RANDOM_SCHEMA, plan, given);
        const tried = completionsOf(small).map(({ facts, chosen }) => ({
          chosen,
          verdict: interpret(plan, { ...given, facts }).verdict,
        }));
        const union = (some: typeof tried): number => some.reduce((bits, { verdict }) => bits | verdict, 0);
        expect(found.possible).toEqual(possibleAnswers(union(tried)));
        expect(found.settled).toBe(found.possible.length === 1 ? found.possible[0] : undefined);

        const matters = Object.keys(small.missing).filter((name) => {
          const others = Map.groupBy(tried, ({ chosen }) => JSON.stringify({ ...chosen, [name]: null }));
          return [...others.values()].some((same) => new Set(same.map(({ verdict }) => verdict)).size > 1);
        });
        expect(found.facts.map(({ fact }) => fact).toSorted()).toEqual(matters.toSorted());

        for (const { fact, yields } of found.facts) {
          for (const { value, answers } of yields) {
            const [first = ''] = value.split(' or ');
            const meant = tried.filter(({ chosen }) => valueWords(chosen[fact]).includes(first));
            if (meant.length > 0) expect(answers).toEqual(possibleAnswers(union(meant)));
          }
        }
      }),
      RUNS,
    );
  });
});

/** The words that name a value of a yes-or-no fact or a text; marks are told apart by more than one word. */
const valueWords = (value: unknown): readonly string[] =>
  typeof value === 'boolean' ? [value ? 'yes' : 'no'] : typeof value === 'string' ? [value] : [];
