import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from './day.ts';
import { readFacts } from './read-facts.ts';
import { VOCABULARY } from './vocabulary/vocabulary.ts';
import { writeFacts } from './write-facts.ts';

const ON = parseDay('2026-03-02') ?? 0;
const unknown = fc.constantFrom('unknown', { unknown: 'cannot be had' });
const or = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: unknown });

const raw = fc.record(
  {
    agency: or(fc.constantFrom('county-jail', 'state-prison', { disputed: ['county-jail', 'city-lockup'] })),
    'current registrant': or(fc.constantFrom('yes', 'no')),
    'local policy': or(fc.constantFrom('allows', { hold: 'forbids' }, { hold: 'allows', transfer: 'forbids' })),
    'acts done': fc.subarray(['hold', 'transfer']),
    convictions: fc.record({
      complete: fc.constantFrom('yes', 'no'),
      list: fc.array(
        fc.record(
          {
            statute: fc.constantFrom('PC 459', 'PC 273.5'),
            on: fc.constantFrom('2020-02-29', '2012-01-01'),
            class: fc.constantFrom(['serious-felony'], { 'violent-felony': 'no' }),
            'later history': fc.subarray(['vacated', 'pardoned']),
            wobbler: or(fc.constantFrom('yes', 'no')),
            incarcerated: fc.constant([{ from: '2012-01-02', to: '2013-01-02' }, { from: '2014-01-01' }]),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
    }),
  },
  { requiredKeys: [] },
);

describe('facts written as a case states them', () => {
  it('read back as the same facts', () => {
    fc.assert(
      fc.property(raw, (facts) => {
        const first = readFacts(VOCABULARY, facts, ON);
        expect(first.problems).toEqual([]);
        const again = readFacts(VOCABULARY, writeFacts(VOCABULARY, first.facts), ON);
        expect(again.problems).toEqual([]);
        expect(again.facts).toEqual(first.facts);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
    );
  });
});
