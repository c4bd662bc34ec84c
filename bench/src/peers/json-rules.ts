import { type ConditionProperties, Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { BenchCase, BenchConviction } from '../cases.ts';
import type { BenchRule } from '../rule-sets.ts';
import { BENCH_SCHEMA } from '../schema.ts';
import type { Peer } from './peer.ts';
import { type ConvictionFilter, type Dialect, translate } from './walk.ts';

interface Convictions {
  readonly list: readonly BenchConviction[];
  readonly asOf: number;
}

const test = (fact: string, operator: string, value: unknown): ConditionProperties => ({ fact, operator, value });

const DIALECT: Dialect<NestedCondition> = {
  and: (parts) => ({ all: [...parts] }),
  or: (parts) => ({ any: [...parts] }),
  isTrue: (path, wanted) => test(path, 'equal', wanted),
  oneOf: (path, values) => test(path, 'in', values),
  someConviction: (filter) => test('convictions', 'someConviction', filter),
};

const fits = ({ list, asOf }: Convictions, { category, level, classes, withinDays }: ConvictionFilter): boolean =>
  list.some(
    (one) =>
      !one.vacated &&
      (category === undefined || one.category === category) &&
      (level === undefined || one.level === level) &&
      (classes === undefined || classes.includes(one.class)) &&
      (withinDays === undefined || asOf - one.date <= withinDays),
  );

/** json-rules-engine: a priority for each rule, stopping at the first that holds; one operator for the list. */
export const jsonRulesPeer = (rules: readonly BenchRule[]): Peer => {
  const engine = new Engine();
  engine.addOperator('someConviction', fits);
  rules.forEach((rule, index) => {
    const conditions = translate(rule.when, DIALECT) as TopLevelCondition;
    engine.addRule({
      conditions,
      event: { type: rule.effect },
      priority: rules.length - index,
      onSuccess: () => void engine.stop(),
    });
  });
  return {
    name: 'json-rules-engine',
    decide: async (facts) => {
      const { events } = await engine.run(flatten(facts));
      return events[0]?.type === 'permits';
    },
  };
};

const flatten = (facts: BenchCase): Record<string, unknown> => {
  const flat: Record<string, unknown> = { convictions: { list: facts.convictions, asOf: facts.asOf } };
  for (const { key, path = [key] } of BENCH_SCHEMA.facts) {
    flat[key] = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], facts);
  }
  return flat;
};
