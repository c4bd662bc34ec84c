import type { FactSchema } from '../facts/fact-schema.ts';
import { Disputed } from '../facts/fact-value.ts';
import type { Item } from '../facts/read-facts.ts';

type FactsLike = Readonly<Record<string, unknown>>;

/** Above this many combinations of disputed values, the facts are left as they are: open, which is the safe side. */
const MOST = 64;

/** The facts with every dispute settled in every way; the facts alone where nothing is disputed or too much is. */
export const settleDisputes = (schema: FactSchema, facts: FactsLike): readonly FactsLike[] => {
  if (!hasDispute(facts)) return [facts];
  let cases: readonly FactsLike[] = [facts];
  for (const { key, perAction } of schema.facts) {
    cases = perAction === true ? settleEach(cases, key) : settle(cases, key);
    if (cases.length > MOST) return [facts];
  }
  for (const { key, fields } of schema.lists) {
    const length = ((facts[key] ?? []) as readonly Item[]).length;
    for (let index = 0; index < length; index++) {
      for (const field of fields) cases = cases.flatMap((one) => settleField(one, key, index, field.key));
      if (cases.length > MOST) return [facts];
    }
  }
  return cases;
};

/** Facts that are there are few beside all that could be asked. */
const hasDispute = (facts: FactsLike): boolean =>
  Object.values(facts).some(
    (value) =>
      value instanceof Disputed || isDisputedWithin(value) || (Array.isArray(value) && value.some(isDisputedWithin)),
  );

const isDisputedWithin = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some((part) => part instanceof Disputed);

const settle = (cases: readonly FactsLike[], key: string): readonly FactsLike[] =>
  cases.flatMap((one) => {
    const value = one[key];
    return value instanceof Disputed ? value.values.map((settled) => ({ ...one, [key]: settled })) : [one];
  });

/** A fact with a value for each act may be disputed for each act by itself. */
const settleEach = (cases: readonly FactsLike[], key: string): readonly FactsLike[] => {
  const [first] = cases;
  const acts = Object.keys((first?.[key] ?? {}) as FactsLike);
  let settled = cases;
  for (const act of acts) {
    settled = settled.flatMap((one) => {
      const values = one[key] as FactsLike;
      const value = values[act];
      return value instanceof Disputed
        ? value.values.map((each) => ({ ...one, [key]: { ...values, [act]: each } }))
        : [one];
    });
    if (settled.length > MOST) return settled;
  }
  return settled;
};

const settleField = (facts: FactsLike, list: string, index: number, field: string): readonly FactsLike[] => {
  const items = facts[list] as readonly Item[];
  const item = items[index];
  const value = item?.[field];
  if (!(value instanceof Disputed)) return [facts];
  return value.values.map((settled) => ({ ...facts, [list]: items.with(index, { ...item, [field]: settled }) }));
};
