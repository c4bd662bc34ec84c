import { describe, expect, it } from 'vitest';
import { engineOf, packOf } from '../../test/law-from-yaml.ts';
import { DAWN, DUSK, formatDay, parseDay } from '../facts/day.ts';
import { Disputed, UNOBTAINABLE } from '../facts/fact-value.ts';
import { breakpointsOf } from './breakpoints.ts';

const RULES = `  - id: recent
    permits: [hold]
    when any:
      - some conviction: { level: felony, within: 2 years }
      - some conviction: { level: misdemeanor, within: 1 years }
      - some charge: { level: felony, within: 30 days }
`;
const QUESTION = 'questions:\n  - id: anniversary-day\n    asks: Does it count?\n    until settled: unsettled\n';
const day = (text: string): number => parseDay(text) ?? 0;
const engine = engineOf(packOf('st', 'state', RULES, { provision: QUESTION }));
const law = engine.law({ jurisdiction: 'st', lawOn: day('2021-01-01'), knownOn: day('2026-01-01') });

const points = (facts: Record<string, unknown>, action: 'hold' | 'transfer' = 'hold'): readonly string[] => {
  if (law === undefined) throw new Error('no law');
  return breakpointsOf(engine.schema, law, action, facts).map(({ day: at, why }) => `${formatDay(at)} ${why}`);
};

describe('the days on which an answer may change', () => {
  it('are when a record begins to exist, and those around the end of each of its periods', () => {
    expect(points({ convictions: [{ on: day('2020-02-29') }] })).toEqual([
      '2020-02-29 conviction 1 begins to exist',
      '2022-02-27 conviction 1: 2 years',
      '2022-02-28 conviction 1: 2 years',
      '2022-03-01 conviction 1: 2 years',
      '2022-03-02 conviction 1: 2 years',
      '2021-02-27 conviction 1: one year',
      '2021-02-28 conviction 1: one year',
      '2021-03-01 conviction 1: one year',
      '2021-03-02 conviction 1: one year',
    ]);
  });

  it('are the day after a period counted in days', () => {
    expect(points({ charges: [{}, { 'arrested on': day('2020-01-01'), statute: 'PC 487' }] })).toContain(
      '2020-02-01 charge 2 (PC 487): 30 days',
    );
  });

  it('are those of each value in dispute, and none for what is not known', () => {
    const disputed = new Disputed([day('2020-01-01'), day('2020-05-05'), 'no day']);
    const found = points({ convictions: [{ on: disputed }] });
    expect(found.filter((one) => one.endsWith('exist'))).toEqual([
      '2020-01-01 conviction 1 begins to exist',
      '2020-05-05 conviction 1 begins to exist',
    ]);
    expect(points({ convictions: [{ on: UNOBTAINABLE }, {}] })).toEqual([]);
    expect(points({})).toEqual([]);
  });

  it('are of no period on an act that asks none', () => {
    expect(points({ convictions: [{ on: day('2020-01-01') }] }, 'transfer')).toEqual([
      '2020-01-01 conviction 1 begins to exist',
    ]);
  });

  it('are where a table begins or ceases to speak of the statute, and the day after it was last read', () => {
    if (law === undefined) throw new Error('no law');
    const row = (from: number, to: number) => ({ from, to, settles: [true] });
    const table = {
      id: 'offenses',
      key: 'statute',
      title: 'Offenses',
      datedBy: 'conviction',
      fills: ['wobbler'],
      through: day('2025-12-31'),
      rows: {
        'PC 487': [row(DAWN, day('2015-01-01')), row(day('2015-01-01'), day('2018-01-01'))],
        'PC 487(a)': [row(day('2016-01-01'), DUSK)],
        'PC 211': [row(day('2017-01-01'), DUSK)],
      },
    } as const;
    const tables = [{ pack: 'st', place: undefined, table }];
    const dated = { ...law, plan: { ...law.plan, slice: { ...law.plan.slice, tables } } };
    const edges = (facts: Record<string, unknown>, action: 'hold' | 'transfer' = 'hold') =>
      breakpointsOf(engine.schema, dated, action, facts).map(({ day: at, why }) => `${formatDay(at)} ${why}`);
    expect(edges({ convictions: [{ statute: 'PC 487(d)' }] })).toEqual([
      '2015-01-01 conviction 1 (PC 487(d)): Offenses',
      '2018-01-01 conviction 1 (PC 487(d)): Offenses',
      '2016-01-01 conviction 1 (PC 487(d)): Offenses',
      '2026-01-01 conviction 1 (PC 487(d)): Offenses',
    ]);
    expect(edges({ convictions: [{ statute: 'VC 10851' }] })).toEqual(['2026-01-01 conviction 1 (VC 10851): Offenses']);
    expect(edges({ convictions: [{}] })).toEqual([]);
    // An act that asks nothing of the list is changed by no table.
    expect(edges({ convictions: [{ statute: 'PC 487' }] }, 'transfer')).toEqual([]);
  });

  it('are on no other field than the one that the law asks', () => {
    expect(points({ charges: [{ 'arrested on': day('2020-01-01'), level: 'felony' }] })).toEqual([
      '2020-01-01 charge 1 begins to exist',
      '2020-02-01 charge 1: 30 days',
    ]);
  });
});
