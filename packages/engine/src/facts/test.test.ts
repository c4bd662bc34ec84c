import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from './day.ts';
import { Disputed, UNOBTAINABLE } from './fact-value.ts';
import { type AnniversaryDay, type Test, truthOfTest } from './test.ts';
import { FALSE, QUESTIONED, TRUE, type Truth, UNKNOWN } from './truth.ts';

const day = (text: string): Day => parseDay(text) ?? Number.NaN;
const ACT = day('2026-03-02');
const on = (test: Test, ...values: readonly unknown[]): Truth[] => values.map((value) => truthOfTest(test, value, ACT));

const ONE_OF: Test = { is: 'one of', values: ['felony', 'misdemeanor'] };
const YES: Test = { is: 'one of', values: [true] };
const MARKS: Test = { is: 'includes any', values: ['serious', 'violent'] };
const DAYS: Test = { is: 'within days', days: 30 };
const SPAN: Test = { is: 'between', from: day('2018-01-04'), before: day('2020-01-01') };
const years = (anniversary: AnniversaryDay): Test => ({ is: 'within years', years: 5, anniversary });

describe('a fact that is not shown', () => {
  it.each([ONE_OF, YES, MARKS, DAYS, SPAN, years('counts')])('is not known to any test: $is', (test) => {
    expect(on(test, undefined, UNOBTAINABLE)).toEqual([UNKNOWN, UNKNOWN]);
  });
});

describe('one of', () => {
  it('is true of each value named and false of every other', () => {
    expect(on(ONE_OF, 'felony', 'misdemeanor', 'infraction', '')).toEqual([TRUE, TRUE, FALSE, FALSE]);
  });

  it('keeps yes apart from no', () => {
    expect(on(YES, true, false)).toEqual([TRUE, FALSE]);
    expect(on({ is: 'one of', values: [false] }, true, false)).toEqual([FALSE, TRUE]);
  });
});

describe('includes any', () => {
  it('is true where one mark is shown, whatever the others are', () => {
    expect(on(MARKS, { serious: true, violent: false }, { serious: false, violent: true }, { violent: true })).toEqual([
      TRUE,
      TRUE,
      TRUE,
    ]);
  });

  it('is false only where every mark is denied', () => {
    expect(on(MARKS, { serious: false, violent: false, other: true })).toEqual([FALSE]);
  });

  it('is not known where a mark is neither shown nor denied', () => {
    expect(on(MARKS, {}, { serious: false }, { violent: false }, { other: true })).toEqual([
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
    ]);
  });

  it('of no marks is false', () => {
    expect(on({ is: 'includes any', values: [] }, { serious: true })).toEqual([FALSE]);
  });
});

describe('within days', () => {
  it('includes the last day of the period and the day of the act', () => {
    expect(on(DAYS, day('2026-01-30'), day('2026-01-31'), day('2026-02-01'), ACT)).toEqual([FALSE, TRUE, TRUE, TRUE]);
  });
});

describe('within years', () => {
  const around = [day('2021-03-01'), day('2021-03-02'), day('2021-03-03'), ACT];

  it('counts the anniversary day where the law counts it', () => {
    expect(on(years('counts'), ...around)).toEqual([FALSE, TRUE, TRUE, TRUE]);
  });

  it('leaves the anniversary day out where the law does not count it', () => {
    expect(on(years('does not count'), ...around)).toEqual([FALSE, FALSE, TRUE, TRUE]);
  });

  it('questions the anniversary day, and no other, where the law does not say', () => {
    expect(on(years('questioned'), ...around)).toEqual([FALSE, QUESTIONED, TRUE, TRUE]);
  });
});

describe('between', () => {
  it('includes its first day and not its last', () => {
    expect(on(SPAN, day('2018-01-03'), day('2018-01-04'), day('2019-12-31'), day('2020-01-01'))).toEqual([
      FALSE,
      TRUE,
      TRUE,
      FALSE,
    ]);
  });

  it('may be open at either end or at both', () => {
    const early = day('1950-01-01');
    const late = day('2100-01-01');
    expect(on({ is: 'between', from: day('2018-01-04') }, early, late)).toEqual([FALSE, TRUE]);
    expect(on({ is: 'between', before: day('2018-01-04') }, early, late)).toEqual([TRUE, FALSE]);
    expect(on({ is: 'between' }, early, late)).toEqual([TRUE, TRUE]);
  });
});

describe('a disputed fact', () => {
  const disputed = (...values: readonly unknown[]) => new Disputed(values);

  it('is decided where all of the records give the same answer', () => {
    expect(on(ONE_OF, disputed('felony', 'misdemeanor'), disputed('infraction', 'none'))).toEqual([TRUE, FALSE]);
    expect(on(years('counts'), disputed(day('2025-01-01'), day('2024-01-01')))).toEqual([TRUE]);
    expect(on(SPAN, disputed(day('2010-01-01'), day('2011-01-01')))).toEqual([FALSE]);
    expect(on(MARKS, disputed({ serious: true }, { violent: true }))).toEqual([TRUE]);
    expect(on(DAYS, disputed(day('2020-01-01'), day('2020-01-02')))).toEqual([FALSE]);
  });

  it('is questioned where the law questions each of the records', () => {
    expect(on(years('questioned'), disputed(day('2021-03-02'), day('2021-03-02')))).toEqual([QUESTIONED]);
  });

  it('is not known where the records give different answers', () => {
    expect(on(ONE_OF, disputed('felony', 'infraction'), disputed('infraction', 'felony'))).toEqual([UNKNOWN, UNKNOWN]);
    expect(on(ONE_OF, disputed('felony', 'misdemeanor', 'infraction'))).toEqual([UNKNOWN]);
    expect(on(DAYS, disputed(day('2026-01-30'), day('2026-01-31')))).toEqual([UNKNOWN]);
  });

  it('with no record at all is not known', () => {
    expect(on(ONE_OF, disputed())).toEqual([UNKNOWN]);
  });
});
