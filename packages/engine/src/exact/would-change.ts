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
 * not known; the cheapest first. Facts that nobody can change keep their values, so no impossible person is described.
 * Throws `TooLarge` where the question outgrows its cap.
 */
export const wouldChange = (
  schema: FactSchema,
  plan: ActionPlan,
  given: Given,
  { effort = EFFORT, cap }: { effort?: Effort; cap?: number } = {},
): readonly Reversal[] => {
  const now = interpret(plan, given).verdict;
  const loosened = loosen(schema, effort, given.facts);
  if (interpret(plan, { ...given, facts: withRoom(effort, loosened) }).verdict === now && isOne(now)) return [];
  const { space, verdict } = analyze(schema, plan, { ...given, facts: withPaper(effort, loosened) }, cap);
  const prices = pricesOf(schema, effort, given, space);
  return ANSWERS_TO_REACH.filter((bit) => bit !== now)
    .flatMap((bit): Reversal[] => {
      const way = cheapestWay(space.diagram, verdict, bit, prices);
      if (way === undefined) return [];
      return [{ answer: answerOf(bit), changes: changesOf(space, given, prices, way), minutes: way.minutes }];
    })
    .toSorted((a, b) => a.minutes - b.minutes);
};

const isOne = (verdict: Verdict): boolean => (verdict & (verdict - 1)) === 0;

/** The facts without what people can change. */
const loosen = (schema: FactSchema, effort: Effort, facts: Given['facts']): Given['facts'] => {
  const { keys, lists } = changeableOf(schema, effort);
  const loosened: Record<string, unknown> = { ...facts };
  for (const key of keys) loosened[key] = undefined;
  for (const { list, fields } of lists) {
    const items = (facts[list] ?? []) as readonly Item[];
    if (fields.length === 0 || items.length === 0) continue;
    loosened[list] = items.map((item) => {
      const kept = { ...item };
      for (const key of fields) delete kept[key];
      return kept;
    });
  }
  return loosened;
};

/** The same with lists that may hold any further record: what the reference then rules out, no change can reach. */
const withRoom = ({ obtainable }: Effort, facts: Given['facts']): Given['facts'] => ({
  ...facts,
  open: { ...(facts.open as object | undefined), ...Object.fromEntries(obtainable.map((list) => [list, true])) },
});

/** The same with one further record that may be there, in each list to which one can be added. */
const withPaper = ({ obtainable }: Effort, facts: Given['facts']): Given['facts'] => ({
  ...facts,
  ...Object.fromEntries(
    obtainable.map((list) => [list, [...((facts[list] ?? []) as readonly Item[]), { [MAY_EXIST]: true }]]),
  ),
});

interface Changeable {
  readonly keys: readonly string[];
  readonly lists: readonly { readonly list: string; readonly fields: readonly string[] }[];
}

const kept = new WeakMap<Effort, { readonly schema: FactSchema; readonly changeable: Changeable }>();

/** The facts and fields that people can change; worked out once. */
const changeableOf = (schema: FactSchema, effort: Effort): Changeable => {
  const known = kept.get(effort);
  if (known?.schema === schema) return known.changeable;
  const changeable = {
    keys: schema.facts
      .map(({ key }) => key)
      .filter((key) => Number.isFinite(effort.toChange({ is: 'fact', path: [key] }))),
    lists: schema.lists.map(({ key: list, fields }) => ({
      list,
      fields: fields
        .map(({ key }) => key)
        .filter((key) => Number.isFinite(effort.toChange({ is: 'field', list, record: 0, key }))),
    })),
  };
  kept.set(effort, { schema, changeable });
  return changeable;
};
