import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import type { FactType } from './fact-schema.ts';
import { Disputed, UNOBTAINABLE } from './fact-value.ts';
import { isObject, readValue } from './read-value.ts';

const YES_NO: FactType = { kind: 'yes-no' };
const LEVEL: FactType = { kind: 'one-of', values: ['felony', 'misdemeanor'] };
const ASKS: FactType = { kind: 'all-of', values: ['hold', 'transfer', 'interview'] };
const CLASS: FactType = { kind: 'marks', values: ['serious', 'violent'] };
const LISTS: FactType = { kind: 'marks', values: [] };
const DAY: FactType = { kind: 'day' };
const TEXT: FactType = { kind: 'text' };
const SPANS: FactType = { kind: 'spans' };
const TYPES = [YES_NO, LEVEL, ASKS, CLASS, LISTS, DAY, TEXT, SPANS];

const ok = (value: unknown) => ({ ok: true, value });
const wrong = (found: string, remedy: string) => ({ ok: false, found: `found ${found}`, remedy });
const day = (text: string): number => parseDay(text) ?? Number.NaN;

describe('a value that is not known', () => {
  it.each(TYPES)('is read for every type: $kind', (type) => {
    for (const raw of [undefined, null, 'unknown', { unknown: 'not asked' }]) {
      expect(readValue(type, raw)).toEqual(ok(undefined));
    }
    const unobtainable = readValue(type, { unknown: 'cannot be had' });
    expect(unobtainable.ok && unobtainable.value).toBe(UNOBTAINABLE);
  });

  it('must say why in the two ways there are', () => {
    expect(readValue(YES_NO, { unknown: 'lost' })).toEqual(
      wrong('{"unknown":"lost"}', 'write { unknown: not asked } or { unknown: cannot be had }'),
    );
  });
});

describe('a disputed value', () => {
  it('keeps every value, read by its type', () => {
    expect(readValue(YES_NO, { disputed: ['yes', 'no'] })).toEqual(ok(new Disputed([true, false])));
    expect(readValue(LEVEL, { disputed: ['felony', 'misdemeanor'] })).toEqual(
      ok(new Disputed(['felony', 'misdemeanor'])),
    );
    expect(readValue(DAY, { disputed: ['2020-01-01', '2020-01-02', '2020-01-03'] })).toEqual(
      ok(new Disputed([18_262, 18_263, 18_264])),
    );
    const { value } = readValue(LEVEL, { disputed: ['felony', 'felony'] }) as { value: unknown };
    expect(value).toBeInstanceOf(Disputed);
  });

  it.each([
    ['felony', '"felony"'],
    [['felony'], '["felony"]'],
    [[], '[]'],
  ])('of %j needs at least two values', (disputed, found) => {
    expect(readValue(LEVEL, { disputed })).toEqual(wrong(found, 'write { disputed: [one value, another value] }'));
  });

  it('is wrong where one of its values is wrong', () => {
    expect(readValue(LEVEL, { disputed: ['felony', 'felon'] })).toEqual(
      wrong('"felon"', 'write "felony", or one of: felony, misdemeanor'),
    );
  });
});

describe('yes or no', () => {
  it('is read from words and from booleans', () => {
    expect(['yes', true, 'no', false].map((raw) => readValue(YES_NO, raw))).toEqual([true, true, false, false].map(ok));
  });

  it.each([
    ['Yes', '"Yes"'],
    [1, '1'],
    [[], '[]'],
    [{}, '{}'],
  ])('is not read from %j', (raw, found) => {
    expect(readValue(YES_NO, raw)).toEqual(wrong(found, 'write yes, no or unknown'));
  });
});

describe('one of several values', () => {
  it('is the value itself', () => {
    expect(readValue(LEVEL, 'misdemeanor')).toEqual(ok('misdemeanor'));
  });

  it('suggests the nearest value, if there is one near', () => {
    expect(readValue(LEVEL, 'felonny')).toEqual(wrong('"felonny"', 'write "felony", or one of: felony, misdemeanor'));
    expect(readValue(LEVEL, 'xxxxxxxxxx')).toEqual(wrong('"xxxxxxxxxx"', 'write one of: felony, misdemeanor'));
    expect(readValue(LEVEL, ['felony'])).toEqual(wrong('["felony"]', 'write one of: felony, misdemeanor'));
    expect(readValue(LEVEL, 7)).toEqual(wrong('7', 'write one of: felony, misdemeanor'));
  });
});

describe('all of several values', () => {
  it('denies what is not named', () => {
    expect(readValue(ASKS, ['hold', 'interview'])).toEqual(ok({ hold: true, transfer: false, interview: true }));
    expect(readValue(ASKS, 'transfer')).toEqual(ok({ hold: false, transfer: true, interview: false }));
    expect(readValue(ASKS, [])).toEqual(ok({ hold: false, transfer: false, interview: false }));
  });

  it('refuses what is no list, and a value that is not on the list', () => {
    expect(readValue(ASKS, { hold: true })).toEqual(
      wrong('{"hold":true}', 'write a list of: hold, transfer, interview'),
    );
    expect(readValue(ASKS, ['hold', 'transfr'])).toEqual(
      wrong('"transfr"', 'write "transfer", or one of: hold, transfer, interview'),
    );
    expect(readValue(ASKS, [3])).toEqual(wrong('3', 'write one of: hold, transfer, interview'));
  });
});

describe('marks', () => {
  it('named are shown; the others stay open', () => {
    expect(readValue(CLASS, 'serious')).toEqual(ok({ serious: true }));
    expect(readValue(CLASS, ['serious', 'violent'])).toEqual(ok({ serious: true, violent: true }));
    expect(readValue(CLASS, [])).toEqual(ok({}));
  });

  it('may each be shown, denied or left open', () => {
    expect(readValue(CLASS, { serious: 'yes', violent: false })).toEqual(ok({ serious: true, violent: false }));
    const open = readValue(CLASS, { serious: 'unknown', violent: 'no' }) as { value: object };
    expect(Object.keys(open.value)).toEqual(['violent']);
  });

  it('of a type that lists none may have any name', () => {
    expect(readValue(LISTS, ['any/list(a)'])).toEqual(ok({ 'any/list(a)': true }));
    expect(readValue(LISTS, [4])).toEqual(wrong('4', 'write one of: '));
  });

  it('are wrong where a name or a value is wrong', () => {
    expect(readValue(CLASS, 'violet')).toEqual(wrong('"violet"', 'write "violent", or one of: serious, violent'));
    expect(readValue(CLASS, { serous: true })).toEqual(
      wrong('"serous"', 'write "serious", or one of: serious, violent'),
    );
    expect(readValue(CLASS, { serious: 'perhaps' })).toEqual(wrong('"perhaps"', 'write yes, no or unknown'));
    expect(readValue(CLASS, [true])).toEqual(wrong('true', 'write one of: serious, violent'));
  });
});

describe('a day', () => {
  it('is read as a count of days', () => {
    expect(readValue(DAY, '1970-01-02')).toEqual(ok(1));
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
        expect(readValue(DAY, formatDay(number))).toEqual(ok(number));
      }),
    );
  });

  it.each([
    ['2026-02-30', '"2026-02-30"'],
    ['2026-2-3', '"2026-2-3"'],
    [20_514, '20514'],
    [['2026-01-01'], '["2026-01-01"]'],
  ])('is not %j', (raw, found) => {
    expect(readValue(DAY, raw)).toEqual(wrong(found, 'write a day as YYYY-MM-DD'));
  });
});

describe('text', () => {
  it('is read without the space around it', () => {
    expect(readValue(TEXT, '  PC 273.5(a) ')).toEqual(ok('PC 273.5(a)'));
  });

  it.each([
    ['', '""'],
    ['   ', '"   "'],
    [273.5, '273.5'],
    [() => 1, 'nothing'],
  ])('is not %j', (raw, found) => {
    expect(readValue(TEXT, raw)).toEqual(wrong(found, 'write some text'));
  });
});

describe('spans', () => {
  it('have a first day and may have a last one', () => {
    expect(readValue(SPANS, [{ from: '2020-01-01', to: '2021-01-01' }, { from: '2022-01-01' }])).toEqual(
      ok([
        { from: day('2020-01-01'), to: day('2021-01-01') },
        { from: day('2022-01-01'), to: undefined },
      ]),
    );
    expect(readValue(SPANS, [])).toEqual(ok([]));
  });

  it('are wrong where a part is wrong', () => {
    const asDay = 'write a day as YYYY-MM-DD';
    const noList = 'write a list of { from: YYYY-MM-DD, to: YYYY-MM-DD }';
    expect(readValue(SPANS, 'long')).toEqual(wrong('"long"', noList));
    expect(readValue(SPANS, { from: '2020-01-01' })).toEqual(wrong('{"from":"2020-01-01"}', noList));
    expect(readValue(SPANS, ['2020-01-01'])).toEqual(wrong('"2020-01-01"', 'write { from, to }'));
    expect(readValue(SPANS, [{ to: '2020-01-01' }])).toEqual(wrong('nothing', asDay));
    expect(readValue(SPANS, [{ from: '2020-01-01', to: 'now' }])).toEqual(wrong('"now"', asDay));
    expect(readValue(SPANS, [{ from: '2020-01-01' }, { from: 'then' }])).toEqual(wrong('"then"', asDay));
  });
});

describe('isObject', () => {
  it('is true of mappings only', () => {
    expect([{}, { a: 1 }, [], null, undefined, 'text', 1].map(isObject)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
