import type { Answer } from '../authoring/provision-schema.ts';
import { analyze } from '../backends/bdd/analyze.ts';
import { MAY_EXIST } from '../backends/bdd/place.ts';
import { type Given, interpret } from '../backends/interpret/interpret.ts';
import { answerOf, type Verdict } from '../backends/verdict.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import type { Item } from '../facts/read-facts.ts';
import type { ActionPlan } from '../plan/plan.ts';
import { type Change, changesOf } from './changes.ts';
import { cheapestWay } from './cheapest-way.ts';
import { EFFORT, type Effort } from './effort.ts';
import { pricesOf } from './prices.ts';

/** A smallest set of changes after which the answer is another one. */
export interface Reversal {
  readonly answer: Answer;
  readonly changes: readonly Change[];
  /** Rough minutes for all of them. */
  readonly minutes: number;
}

const ANSWERS_TO_REACH: readonly Verdict[] = [1, 2, 4, 8];

/**
 * For every other answer that can be reached the changes that cost least and after which it is certain, whatever else is
 * not known; the cheapest first. Facts that nobody can
 * change keep their values, so no impossible person is described. Throws `TooLarge` where the question outgrows its cap.
 */
export const wouldChange = (
  schema: FactSchema,
  plan: ActionPlan,
  given: Given,
  { effort = EFFORT, cap }: { effort?: Effort; cap?: number } = {},
): readonly Reversal[] => {
  const now = interpret(plan, given).verdict;
  const { space, verdict } = analyze(schema, plan, { ...given, facts: loosen(schema, effort, given.facts) }, cap);
  const prices = pricesOf(schema, effort, given, space);
  return ANSWERS_TO_REACH.filter((bit) => bit !== now)
    .flatMap((bit): Reversal[] => {
      const way = cheapestWay(space.diagram, verdict, bit, prices);
      if (way === undefined) return [];
      return [{ answer: answerOf(bit), changes: changesOf(space, given, prices, way), minutes: way.minutes }];
    })
    .toSorted((a, b) => a.minutes - b.minutes);
};

/** The facts without what people can change, and with room for a further paper. */
const loosen = (schema: FactSchema, effort: Effort, facts: Given['facts']): Given['facts'] => {
  const loosened: Record<string, unknown> = { ...facts };
  for (const { key } of schema.facts)
    if (Number.isFinite(effort.toChange({ is: 'fact', path: [key] }))) loosened[key] = undefined;
  for (const { key: list, fields } of schema.lists) {
    const free = fields.filter(({ key }) => Number.isFinite(effort.toChange({ is: 'field', list, record: 0, key })));
    const items = ((facts[list] ?? []) as readonly Item[]).map((item) => {
      const kept = { ...item };
      for (const { key } of free) delete kept[key];
      return kept;
    });
    loosened[list] = effort.obtainable.includes(list) ? [...items, { [MAY_EXIST]: true }] : items;
  }
  return loosened;
};
