import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/exact/timeline.ts';
import { formatDay, parseDay } from '../../src/facts/day.ts';
import { LAW, TODAY } from '../law/the-law.ts';
import { engineOf, packOf } from '../law-from-yaml.ts';

const day = (text: string): number => parseDay(text) ?? 0;
const knownOn = day(TODAY);

describe('the timeline of a case', () => {
  const facts = {
    agency: 'county-jail',
    'local policy': 'allows',
    'current registrant': 'no',
    'outstanding federal felony warrant': 'no',
    'juvenile custody': 'no',
    documents: {
      complete: 'yes',
      list: [{ kind: 'I-247A', issuer: 'immigration authority', asks: ['transfer', 'notification'] }],
    },
    convictions: {
      complete: 'yes',
      list: [
        {
          statute: 'PC 487',
          level: 'felony',
          'state prison': 'no',
          on: '2012-03-13',
          class: { 'serious-felony': false, 'violent-felony': false },
        },
      ],
    },
    charges: { complete: 'yes', list: [] },
  };

  it('ends a felony of Gov. Code § 7282.5(a)(3) after fifteen years, the anniversary being open', () => {
    const spans = timeline(LAW, {
      jurisdiction: 'us-ca',
      facts,
      action: 'transfer',
      from: day('2026-01-01'),
      to: day('2028-01-01'),
      knownOn,
    });
    expect(spans.map(({ from, to, answer }) => [from, to, answer])).toEqual([
      ['2026-01-01', '2027-03-13', 'permitted'],
      ['2027-03-13', '2027-03-14', 'unsettled'],
      ['2027-03-14', '2028-01-01', 'prohibited'],
    ]);
    expect(spans[2]?.because.join()).toContain('15 years');
  });

  it('names the law that changes', () => {
    const spans = timeline(LAW, {
      jurisdiction: 'us-ca',
      facts: { ...facts, convictions: { complete: 'yes', list: [] } },
      action: 'transfer',
      from: day('2017-12-01'),
      to: day('2018-02-01'),
      knownOn,
    });
    expect(spans.at(-1)).toMatchObject({ from: '2018-01-04', answer: 'prohibited' });
    expect(spans.at(-1)?.because.join()).toContain('7284.6');
  });

  it('refuses a place that it does not know, and a fact stated wrongly', () => {
    const period = { from: day('2026-01-01'), to: day('2027-01-01') };
    const ask = (more: object) => () =>
      timeline(LAW, { jurisdiction: 'us-ca', facts, action: 'hold', knownOn, ...period, ...more });
    expect(ask({ jurisdiction: 'nowhere' })).toThrow('jurisdiction: no pack "nowhere"; known: ');
    expect(ask({ jurisdiction: 'nowhere' })).toThrow('us-ca');
    expect(ask({ facts: { agency: 'a circus' } })).toThrow('agency');
  });

  it('gives a reason for every change and none for the beginning', () => {
    const [first, ...rest] = timeline(LAW, {
      jurisdiction: 'us-ca',
      facts,
      action: 'transfer',
      from: day('2012-01-01'),
      to: day('2030-01-01'),
      knownOn,
    });
    expect(first?.because).toEqual([]);
    for (const { because } of rest) {
      expect(because.length).toBeGreaterThan(0);
      expect(new Set(because).size).toBe(because.length);
    }
    expect(rest.length).toBeGreaterThan(2);
  });

  it('refuses a period that is empty', () => {
    const period = { from: day('2026-01-01'), to: day('2026-01-01') };
    expect(() => timeline(LAW, { jurisdiction: 'us-ca', facts, action: 'hold', knownOn, ...period })).toThrow(
      'write an end after the beginning',
    );
  });
});

const RULES = `  - id: recent
    permits: [hold]
    when any:
      - some conviction: { level: felony, within: 2 years }
      - some conviction: { level: misdemeanor, within: 1 years }
      - some charge: { level: felony, within: 30 days }
  - id: old
    prohibits: [hold]
    when all:
      - some conviction: { level: felony }
    unless any:
      - some conviction: { within: 3 years }
`;

describe('the timeline on random records', () => {
  const engine = engineOf(
    packOf('st', 'state', RULES, {
      provision: 'questions:\n  - id: anniversary-day\n    asks: Does it count?\n    until settled: unsettled\n',
    }),
  );
  const date = fc.oneof(
    fc.integer({ min: day('2019-06-01'), max: day('2022-06-01') }),
    fc.constantFrom(day('2020-02-28'), day('2020-02-29'), day('2020-03-01')),
  );
  const record = fc.record({ level: fc.constantFrom('felony', 'misdemeanor'), on: date.map(formatDay) });

  it('gives on every day what deciding on that day gives', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 3 }), fc.option(date, { nil: undefined }), (convictions, arrested) => {
        const charge = arrested === undefined ? [] : [{ level: 'felony', 'arrested on': formatDay(arrested) }];
        const facts = {
          convictions: { complete: 'yes', list: convictions },
          charges: { complete: 'yes', list: charge },
          documents: { complete: 'yes', list: [] },
        };
        const [from, to] = [day('2020-01-01'), day('2025-01-01')];
        const spans = timeline(engine, { jurisdiction: 'st', facts, action: 'hold', from, to, knownOn });
        expect(spans[0]?.from).toBe(formatDay(from));
        expect(spans.at(-1)?.to).toBe(formatDay(to));
        spans.forEach((span, index) => index > 0 && expect(span.from).toBe(spans[index - 1]?.to));
        for (let at = from; at < to; at++) {
          const on = formatDay(at);
          const [answer] = engine.decide(
            { id: 'x', jurisdiction: 'st', on, knownOn: undefined, facts },
            { today: TODAY, actions: ['hold'] },
          ).answers;
          const span = spans.find((one) => one.from <= on && on < one.to);
          expect([on, span?.answer]).toEqual([on, answer?.answer]);
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 25) },
    );
  });
});
