import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { answerOf } from '../../src/backends/verdict.ts';
import type { Effort } from '../../src/exact/effort.ts';
import { wouldChange } from '../../src/exact/would-change.ts';
import { actDay } from '../backends/random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from '../backends/random-law.ts';
import { RANDOM_SCHEMA } from '../backends/random-schema.ts';
import { engineOf, packOf } from '../law-from-yaml.ts';
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
          const after = completionsOf({ shown: small.shown, missing: missingAfter(small, changes) }).map(
            ({ facts }) => answerOf(interpret(plan, { ...given, facts }).verdict) === answer,
          );
          expect(after.some(Boolean)).toBe(true);
          // Where the words say exactly what changes, the answer is then certain whatever else is not known.
          if (changes.every(({ fact }) => SAID_EXACTLY.includes(fact))) expect(after.every(Boolean)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

const SAID_EXACTLY = ['yes', 'text', 'first[0] yes', 'first[0] text'];

describe('the words of a change', () => {
  const engine = engineOf(
    packOf(
      'st',
      'state',
      `  - id: open
    permits: [hold]
    when all:
      - current registrant: yes
  - id: form
    prohibits: [hold]
    unless any:
      - consent form: agreed in writing
`,
    ),
  );
  const law = engine.law({ jurisdiction: 'st', lawOn: 20_000, knownOn: 20_000 });
  const told = (facts: Record<string, unknown>) => {
    if (law === undefined) throw new Error('no law');
    const read = engine.readFacts(law, facts, 20_000).facts;
    return wouldChange(engine.schema, law.plan.forAction('hold'), { facts: read, act: 20_000, questions: {} });
  };

  it('leave out a missing fact on which the new answer does not turn', () => {
    const prohibited = told({}).find(({ answer }) => answer === 'prohibited');
    expect(prohibited?.changes.map(({ fact }) => fact)).toEqual(['consent form']);
  });

  it('say the value that the case has, not all values that are one to the law', () => {
    const [change] =
      told({ 'consent form': 'declined', 'current registrant': 'yes' }).find(({ answer }) => answer === 'permitted')
        ?.changes ?? [];
    expect(change).toMatchObject({ fact: 'consent form', from: 'declined', to: 'agreed in writing' });
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
