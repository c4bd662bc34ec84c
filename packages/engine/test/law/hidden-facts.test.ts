import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { parseDay } from '../../src/facts/day.ts';
import type { Facts } from '../../src/facts/read-facts.ts';
import { ACTIONS, MAIN_ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { IS_LONG } from '../../../../scripts/looks.ts';
import { LAW, TODAY } from './the-law.ts';

const KNOWN_ON = parseDay(TODAY) ?? 0;

/** The acts whose every example is looked at; the long run asks for all. */
const ASKED = IS_LONG ? ACTIONS : MAIN_ACTIONS;

/** The facts of an example, and the same with each fact in turn not asked, and each list in turn not complete. */
const withHidden = (facts: Facts): readonly Facts[] => [
  facts,
  ...Object.keys(facts)
    .filter((key) => key !== 'on' && key !== 'open' && !Array.isArray(facts[key]))
    .map((key): Facts => ({ ...facts, [key]: undefined })),
  ...Object.keys(facts.open).map((list): Facts => ({ ...facts, open: { ...facts.open, [list]: true } })),
  ...Object.keys(facts.open).flatMap((list) =>
    (facts[list] as readonly Record<string, unknown>[]).flatMap((item, index) =>
      Object.keys(item).map((key): Facts => ({
        ...facts,
        [list]: (facts[list] as readonly object[]).with(index, { ...item, [key]: undefined }),
      })),
    ),
  ),
];

describe.each(LAW.packs.filter((pack) => pack.examples.length > 0).map((pack) => [pack.id, pack] as const))(
  'the law of %s',
  (id, pack) => {
    it('is the same in both back ends, on every example and with each of its facts hidden', () => {
      for (const { on, facts: raw, name } of pack.examples) {
        const act = parseDay(on) ?? 0;
        const law = LAW.law({ jurisdiction: id, lawOn: act, knownOn: KNOWN_ON });
        if (law === undefined) throw new Error('no law');
        const { facts: whole } = LAW.readFacts(law, raw, act);
        const cases = withHidden(whole);
        for (const action of ASKED) {
          const plan = law.plan.forAction(action);
          const given = (facts: Facts) => ({ facts, act, questions: law.plan.slice.questionTruths });
          const answer = interpret(plan, given(whole)).verdict;
          for (const facts of cases) {
            const { verdict } = interpret(plan, given(facts));
            expect(law.compiled(action)(facts, act), `${name}: ${action}`).toBe(verdict);
            // What is hidden can only leave more answers possible.
            expect(verdict & answer, `${name}: ${action}`).toBe(answer);
          }
        }
      }
    });
  },
);
