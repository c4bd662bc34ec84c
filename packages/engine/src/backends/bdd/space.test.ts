import { describe, expect, it } from 'vitest';
import { parseDay } from '../../facts/day.ts';
import type { FactSchema } from '../../facts/fact-schema.ts';
import { Disputed } from '../../facts/fact-value.ts';
import { all, type Expression, factTest, fieldTest } from '../../norms/expression.ts';
import { Collector } from './collect.ts';
import { MAY_EXIST } from './place.ts';
import { definitionOf, Space } from './space.ts';

const asked = { question: '?', suppliedBy: 'a' };
const SCHEMA: FactSchema = {
  id: 'space',
  facts: [
    { key: 'kind', type: { kind: 'one-of', values: ['x', 'y'] }, ...asked },
    { key: 'deep', type: { kind: 'yes-no' }, path: ['nested', 'deep'], ...asked },
  ],
  lists: [
    {
      key: 'past',
      item: 'past',
      existsFrom: 'on',
      fields: [
        { key: 'on', type: { kind: 'day' }, ...asked },
        { key: 'due', type: { kind: 'day' }, ...asked },
      ],
      ...asked,
    },
  ],
  actDay: ['on'],
};
const ACT = parseDay('2026-03-02') ?? 0;
const future = { is: 'between', from: ACT + 5 } as const;

const spaceOf = (condition: Expression, facts: Record<string, unknown> = {}): Space => {
  const given = { facts: { on: ACT, open: { past: false }, past: [], ...facts }, act: ACT, questions: {} };
  const found = new Collector(given);
  found.add(condition);
  return new Space(SCHEMA, given, found);
};
const shown = (space: Space): readonly (readonly string[])[] =>
  space.variables.map(({ classes }) => classes.map(({ words }) => words));
const some = (where: Expression): Expression => ({ op: 'some', list: 'past', where });

describe('the space of what is not known', () => {
  it('has the facts of the case before those of records, each with its classes', () => {
    const kind = factTest(['kind'], { is: 'one of', values: ['x'] });
    const space = spaceOf(all([some(fieldTest('due', future)), kind]), { past: [{}] });
    expect(shown(space)).toEqual([
      ['x', 'y'],
      ['before 2026-03-07', '2026-03-07 or later'],
    ]);
    expect(space.numberOf({ is: 'fact', path: ['kind'] })).toBe(0);
    expect(space.numberOf({ is: 'field', list: 'past', record: 0, key: 'due' })).toBe(1);
    expect(space.numberOf({ is: 'fact', path: ['other'] })).toBeUndefined();
    expect(space.diagram.classesOf(1)).toBe(2);
  });

  it('has no day on which a record begins after the act', () => {
    expect(shown(spaceOf(some(fieldTest('on', future)), { past: [{}] }))).toEqual([['any day']]);
    expect(shown(spaceOf(some(fieldTest('on', future)), { past: [{}], on: undefined }))).toEqual([
      ['before 2026-03-07', '2026-03-07 or later'],
    ]);
  });

  it('has the values in dispute alone', () => {
    const kind = factTest(['kind'], { is: 'one of', values: ['x'] });
    expect(shown(spaceOf(kind, { kind: new Disputed(['y', 'x']) }))).toEqual([['y', 'x']]);
  });

  it('has yes and no for a mark, and for a record that may be there', () => {
    const marks = factTest(['kind'], { is: 'includes any', values: ['m'] });
    expect(shown(spaceOf(marks))).toEqual([['yes', 'no']]);
    const due = some(fieldTest('due', future));
    expect(shown(spaceOf(due, { past: [{ [MAY_EXIST]: true, due: ACT + 9 }] }))).toEqual([['yes', 'no']]);
  });

  it('has the levels of what is not listed', () => {
    const given = { facts: {}, act: ACT, questions: {} };
    const where = fieldTest('due', future);
    const unlisted = [
      {
        list: 'past',
        somes: [{ op: 'some', list: 'past', where } as const],
        levels: [[0, 1, 3]],
        demands: [],
        witnesses: () => [],
      },
    ];
    const space = new Space(SCHEMA, given, new Collector(given), { unlisted });
    expect(space.variables[0]?.classes).toEqual([
      { value: 0, values: [0], words: 'complete as listed' },
      { value: 1, values: [1], words: 'another record' },
      { value: 3, values: [3], words: 'another record' },
    ]);
  });
});

describe('the definition of a place', () => {
  it('is found by key, by path, and in its list', () => {
    expect(definitionOf(SCHEMA, { is: 'fact', path: ['kind'] })?.key).toBe('kind');
    expect(definitionOf(SCHEMA, { is: 'fact', path: ['nested', 'deep'] })?.key).toBe('deep');
    expect(definitionOf(SCHEMA, { is: 'fact', path: ['nested', 'other'] })).toBeUndefined();
    expect(definitionOf(SCHEMA, { is: 'field', list: 'past', record: 0, key: 'due' })?.key).toBe('due');
    expect(definitionOf(SCHEMA, { is: 'field', list: 'none', record: 0, key: 'due' })).toBeUndefined();
    expect(definitionOf(SCHEMA, { is: 'record', list: 'past', record: 0 })).toBeUndefined();
  });
});
