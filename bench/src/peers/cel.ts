import { Environment } from '@marcbachmann/cel-js';
import type { BenchRule } from '../rule-sets.ts';
import type { Peer } from './peer.ts';
import { type ConvictionFilter, type Dialect, translate } from './walk.ts';

const quote = (text: string): string => JSON.stringify(text);
const list = (values: readonly string[]): string => `[${values.map(quote).join(', ')}]`;

const someConviction = ({ category, level, classes, withinDays }: ConvictionFilter): string => {
  const tests = ['!c.vacated'];
  if (category !== undefined) tests.push(`c.category == ${quote(category)}`);
  if (level !== undefined) tests.push(`c.level == ${quote(level)}`);
  if (classes !== undefined) tests.push(`c["class"] in ${list(classes)}`);
  if (withinDays !== undefined) tests.push(`f.asOf - c.date <= ${withinDays}.0`);
  return `f.convictions.exists(c, ${tests.join(' && ')})`;
};

const DIALECT: Dialect<string> = {
  and: (parts) => `(${parts.join(' && ')})`,
  or: (parts) => `(${parts.join(' || ')})`,
  isTrue: (path, wanted) => `${wanted ? '' : '!'}f.${path}`,
  oneOf: (path, values) => `(f.${path} in ${list(values)})`,
  someConviction,
};

/** cel-js: each rule parsed once, tried in order. */
export const celPeer = (rules: readonly BenchRule[]): Peer => {
  const environment = new Environment().registerVariable('f', 'dyn');
  const parsed = rules.map((rule) => ({ rule, holds: environment.parse(translate(rule.when, DIALECT)) }));
  return {
    name: 'cel-js',
    decide: (f) => parsed.find(({ holds }) => holds({ f }) === true)?.rule.effect === 'permits',
  };
};
