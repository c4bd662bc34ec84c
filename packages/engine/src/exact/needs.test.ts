import { describe, expect, it } from 'vitest';
import { planOfCondition } from '../../test/exact/plan-of-condition.ts';
import { MAY_EXIST } from '../backends/bdd/place.ts';
import type { FactDefinition, FactSchema } from '../facts/fact-schema.ts';
import { Disputed, UNOBTAINABLE } from '../facts/fact-value.ts';
import { all, any, type Expression, factTest, fieldTest, negation } from '../norms/expression.ts';
import { needs } from './needs.ts';

const MARKS = ['m', 'n', 'o', 'p', 'q'];
const fact = (key: string, suppliedBy: string, type: FactDefinition['type'] = { kind: 'yes-no' }): FactDefinition => ({
  key,
  type,
  question: `${key}?`,
  suppliedBy,
});
const SCHEMA: FactSchema = {
  id: 'needs',
  facts: [
    fact('a', 'release desk'),
    fact('b', 'records desk'),
    fact('c', 'release desk'),
    fact('kind', 'booking desk', { kind: 'one-of', values: ['x', 'y', 'z'] }),
    fact('marks', 'release desk', { kind: 'marks', values: MARKS }),
  ],
  lists: [{ key: 'list', item: 'item', question: 'which?', suppliedBy: 'court minutes', fields: [fact('own', 'ICE')] }],
  actDay: ['on'],
};

const yes = (key: string): Expression => factTest([key], { is: 'one of', values: [true] });
const marked = (...values: readonly string[]): Expression => factTest(['marks'], { is: 'includes any', values });
const some: Expression = { op: 'some', list: 'list', where: fieldTest('own', { is: 'one of', values: [true] }) };

/** The norm permits; where it does not speak nothing is settled. */
const ask = (condition: Expression, facts: Record<string | symbol, unknown> = {}) =>
  needs(SCHEMA, planOfCondition(condition), {
    facts: { list: [], open: { list: false }, ...facts },
    act: 20_000,
    questions: {},
  });
const names = (condition: Expression, facts: Record<string, unknown> = {}): readonly string[] =>
  ask(condition, facts).facts.map((one) => one.fact);

describe('what is needed', () => {
  it('is nothing where one answer is left', () => {
    expect(ask(yes('a'), { a: true })).toEqual({ possible: ['permitted'], settled: 'permitted', facts: [] });
    expect(ask(any([yes('a'), negation(yes('a'))]))).toEqual({
      possible: ['permitted'],
      settled: 'permitted',
      facts: [],
    });
  });

  it('is said with the question, who answers, how long that takes and what each value leaves', () => {
    expect(ask(all([yes('a'), yes('kind')]), { kind: true })).toEqual({
      possible: ['permitted', 'unsettled'],
      settled: undefined,
      facts: [
        {
          fact: 'a',
          state: 'not asked',
          question: 'a?',
          suppliedBy: 'release desk',
          minutes: 1,
          settles: 1,
          yields: [
            { value: 'yes', answers: ['permitted'] },
            { value: 'no', answers: ['unsettled'] },
          ],
        },
      ],
    });
  });

  it('leaves out what cancels out', () => {
    expect(names(any([all([yes('a'), yes('b')]), all([yes('a'), negation(yes('b'))])]))).toEqual(['a']);
  });

  it('puts first what tells more in less time', () => {
    expect(names(all([yes('b'), yes('a')]))).toEqual(['a', 'b']);
    expect(names(all([yes('a'), yes('b')]))).toEqual(['a', 'b']);
    const half = all([yes('a'), yes('b')]);
    const [first, second] = ask(half).facts;
    expect([first?.settles, second?.settles]).toEqual([0.5, 0.5]);
    expect(first?.yields).toEqual([
      { value: 'yes', answers: ['permitted', 'unsettled'] },
      { value: 'no', answers: ['unsettled'] },
    ]);
    const mostlyC = any([yes('c'), all([yes('a'), yes('b')])]);
    expect(names(mostlyC)).toEqual(['c', 'a', 'b']);
    expect(names(any([all([yes('a'), yes('b')]), yes('c')]))).toEqual(['c', 'a', 'b']);
  });

  it('puts last what cannot be had, and tells what is disputed', () => {
    const both = ask(all([yes('a'), yes('b')]), { a: UNOBTAINABLE, b: new Disputed([true, false]) });
    expect(both.facts.map(({ fact: name, state }) => [name, state])).toEqual([
      ['b', 'disputed'],
      ['a', 'cannot be had'],
    ]);
  });

  it('joins the values that the law does not tell apart', () => {
    const kind = factTest(['kind'], { is: 'one of', values: ['y'] });
    expect(ask(kind).facts[0]?.yields.map(({ value }) => value)).toEqual(['x or z', 'y']);
  });

  it('asks the marks of one fact together, as far as sixteen combinations go', () => {
    const [two] = ask(all([marked('m'), marked('n')])).facts;
    expect(two?.yields).toEqual([
      { value: 'm: yes, n: yes', answers: ['permitted'] },
      { value: 'm: yes, n: no', answers: ['unsettled'] },
      { value: 'm: no, n: yes', answers: ['unsettled'] },
      { value: 'm: no, n: no', answers: ['unsettled'] },
    ]);
    expect(two?.settles).toBe(1);
    const four = ask(all(MARKS.slice(0, 4).map((mark) => marked(mark)))).facts;
    expect(four.map(({ yields }) => yields.length)).toEqual([16]);
    const five = ask(all(MARKS.map((mark) => marked(mark)))).facts;
    expect(five.map(({ yields }) => yields.length)).toEqual([16]);
    expect(five[0]?.settles).toBe(15 / 16);
  });

  it('asks a list by whether it is complete as listed; that it holds more settles nothing', () => {
    expect(ask(some, { open: { list: true } }).facts).toEqual([
      {
        fact: 'list',
        state: 'list not complete',
        question: 'which?',
        suppliedBy: 'court minutes',
        minutes: 60,
        settles: 0.5,
        yields: [{ value: 'complete as listed', answers: ['unsettled'] }],
      },
    ]);
    expect(ask(some, { list: [{ [MAY_EXIST]: true, own: true }] }).facts).toMatchObject([
      { fact: 'list', state: 'list not complete', settles: 0.5, yields: [{ answers: ['unsettled'] }] },
    ]);
  });

  it('asks the field of a record that is listed', () => {
    expect(ask(some, { list: [{ own: false }, {}] }).facts).toMatchObject([
      { fact: 'list[1] own', state: 'not asked', minutes: 240, suppliedBy: 'ICE' },
    ]);
    expect(ask(some, { list: [{ own: UNOBTAINABLE }] }).facts).toMatchObject([{ state: 'cannot be had' }]);
  });
});
