import { loadLaw } from '@holdpoint/cli';
import { ACTIONS, daysToTry, Engine, type Expression, parseDay, TooLarge, VOCABULARY } from '@holdpoint/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// oxlint-disable-next-line no-restricted-imports -- the random law is test code of the engine; a second copy would drift
import { actDay } from '../../packages/engine/test/backends/random-facts.ts';
// oxlint-disable-next-line no-restricted-imports -- as above
import { QUESTION_TRUTHS, randomPlan } from '../../packages/engine/test/backends/random-law.ts';
// oxlint-disable-next-line no-restricted-imports -- as above
import { RANDOM_SCHEMA } from '../../packages/engine/test/backends/random-schema.ts';
// oxlint-disable-next-line no-restricted-imports -- as above
import { planOfCondition } from '../../packages/engine/test/exact/plan-of-condition.ts';
import { judgeWithZ3 } from '../src/second-opinion/judge-with-z3.ts';
import { opinionOfDiagrams } from '../src/second-opinion/points.ts';
import { openZ3, type Z3 } from '../src/second-opinion/z3.ts';
import { lawOfPlan } from './law-of-plan.ts';

let z3: Z3;
beforeAll(async () => {
  z3 = await openZ3();
});
afterAll(() => z3.close());

describe('the second opinion', () => {
  it('is that of the diagrams on every act under the present law of California', async () => {
    const engine = new Engine(loadLaw().packs);
    const day = parseDay('2026-11-22') ?? 0;
    const law = engine.law({ jurisdiction: 'us-ca', lawOn: day, knownOn: day });
    if (law === undefined) throw new Error('no California pack');
    for (const action of ACTIONS) {
      for (const act of daysToTry(law.plan.forAction(action), law.plan.slice.lawSpan)) {
        const point = { law, action, act };
        const solver = await judgeWithZ3(z3, engine.schema, point);
        expect([action, act, opinionOfDiagrams(engine.schema, point)]).toEqual([action, act, solver]);
      }
    }
  });

  it('is that of the diagrams on fifty small laws drawn at random', async () => {
    const plans = fc.sample(fc.tuple(randomPlan, actDay), { numRuns: 50, seed: 7 });
    for (const [plan, act] of plans) {
      const point = { law: lawOfPlan(plan, QUESTION_TRUTHS), action: 'hold', act } as const;
      expect(opinionOfDiagrams(RANDOM_SCHEMA, point)).toEqual(await judgeWithZ3(z3, RANDOM_SCHEMA, point));
    }
  });

  it('stands alone where a list is asked more than a diagram can hold', async () => {
    const marks = Array.from({ length: 12 }, (_, n) => hasMark(`m${n}`));
    const law = lawOfPlan(planOfCondition({ op: 'all', of: marks }), {});
    const point = { law, action: 'hold', act: 20_000 } as const;
    expect(() => opinionOfDiagrams(VOCABULARY, point)).toThrow(TooLarge);
    expect(await judgeWithZ3(z3, VOCABULARY, point)).toMatchObject({
      alive: ['federal', 'n', 'policy'],
      telling: ['federal', 'n', 'policy'],
      conflicts: [],
    });
    const never: Expression = { op: 'not', of: hasMark('m0') };
    const dead = lawOfPlan(planOfCondition({ op: 'all', of: [...marks, never] }), {});
    expect(await judgeWithZ3(z3, VOCABULARY, { ...point, law: dead })).toMatchObject({
      alive: ['federal', 'policy'],
      telling: ['federal', 'policy'],
    });
  });

  it('refuses what Z3 does not understand', async () => {
    await expect(z3.canHold('(assert nonsense)', ['true'])).rejects.toThrow('expected 1 times sat or unsat');
    expect(await z3.canHold('(declare-const |a| Bool)', ['|a|', '(and |a| (not |a|))'])).toEqual([true, false]);
  });
});

const hasMark = (mark: string): Expression => ({
  op: 'some',
  list: 'convictions',
  where: { op: 'field', key: 'class', test: { is: 'includes any', values: [mark] }, words: '' },
});
