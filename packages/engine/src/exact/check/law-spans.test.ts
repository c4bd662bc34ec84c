import { describe, expect, it } from 'vitest';
import { engineOf, packOf } from '../../../test/law-from-yaml.ts';
import { planOfCondition } from '../../../test/exact/plan-of-condition.ts';
import { Engine } from '../../answer/engine.ts';
import { addYears, DAWN, DUSK, parseDay } from '../../facts/day.ts';
import { all, fieldTest } from '../../norms/expression.ts';
import { daysToTry, lawsOf } from './law-spans.ts';

const day = (text: string): number => parseDay(text) ?? 0;
const KNOWN = day('2026-11-22');

describe('the laws of a jurisdiction', () => {
  const RULES = `  - id: a
    prohibits: [hold]
  - id: b
    permits: [transfer]
`;
  /** The spans of a law whose two rules are in force from and to these days, and recorded on the last. */
  const spans = (rules: readonly (readonly [from: number, to: number, recorded: number])[], place = 'st') => {
    const packs = engineOf(packOf('st', 'state', RULES)).packs.map((pack) => ({
      ...pack,
      norms: pack.norms.flatMap((norm, index) => {
        const [from, to, recorded] = rules[index] ?? [];
        if (from === undefined || to === undefined || recorded === undefined) return [];
        return [{ ...norm, inForce: { from, to }, recorded: { from: recorded, to: DUSK } }];
      }),
    }));
    return lawsOf(new Engine(packs), place, KNOWN).map(({ plan: { slice } }) => [slice.lawSpan.from, slice.lawSpan.to]);
  };
  const [a, b, c] = [day('2014-01-01'), day('2018-01-01'), day('2020-01-01')];

  it('follow each other from its first rule to the end of time', () => {
    const whole = [
      [a, b],
      [b, c],
      [c, DUSK],
    ];
    expect(
      spans([
        [a, b, DAWN],
        [c, DUSK, DAWN],
      ]),
    ).toEqual(whole);
    expect(
      spans([
        [c, DUSK, DAWN],
        [a, b, DAWN],
      ]),
    ).toEqual(whole);
  });

  it('begin with the first rule that is dated and known by then', () => {
    expect(
      spans([
        [DAWN, b, DAWN],
        [c, DUSK, DAWN],
      ])[0]?.[0],
    ).toBe(c);
    const known = (recorded: number) =>
      spans([
        [a, DUSK, recorded],
        [c, DUSK, DAWN],
      ])[0]?.[1];
    expect([known(KNOWN), known(KNOWN + 1)]).toEqual([c, DUSK]);
  });

  it('are that of the knowledge date where no rule is dated, and none of an unknown place', () => {
    expect(spans([[DAWN, DUSK, DAWN]])).toEqual([[DAWN, DUSK]]);
    expect(spans([[a, DUSK, DAWN]], 'elsewhere')).toEqual([]);
  });
});

describe('the days to try', () => {
  const first = day('2020-01-01');
  const planWith = (...tests: readonly Parameters<typeof fieldTest>[1][]) =>
    planOfCondition({ op: 'some', list: 'l', where: all(tests.map((test) => fieldTest('on', test))) });
  const span = { from: first, to: first + 10_000 };
  const version = { is: 'between', from: day('2018-01-04') } as const;

  it('are the first alone where periods and versions do not meet', () => {
    expect(daysToTry(planWith(version), span)).toEqual([first]);
    expect(daysToTry(planWith({ is: 'within days', days: 9 }), span)).toEqual([first]);
    expect(daysToTry(planWith(version, { is: 'one of', values: [true] }), span)).toEqual([first]);
  });

  it('are those on which a period passes the date of a version', () => {
    const passes = addYears(day('2018-01-04'), 5);
    expect(daysToTry(planWith(version, { is: 'within years', years: 5, anniversary: 'counts' }), span)).toEqual([
      first,
      passes,
      passes + 2,
    ]);
    const both = { is: 'between', from: day('2018-01-04'), before: first } as const;
    expect(daysToTry(planWith(both, { is: 'within days', days: 30 }), span)).toEqual([first, first + 30, first + 31]);
  });

  it('lie within the law', () => {
    const period = { is: 'within days', days: 30 } as const;
    const at = (before: number) => ({ is: 'between', before }) as const;
    expect(daysToTry(planWith(at(first - 31), period), span)).toEqual([first]);
    expect(daysToTry(planWith(at(first - 30), period), span)).toEqual([first, first + 1]);
    expect(daysToTry(planWith(at(span.to - 31), period), span)).toEqual([first, span.to - 1]);
    expect(daysToTry(planWith(at(span.to - 30), period), span)).toEqual([first]);
  });
});
