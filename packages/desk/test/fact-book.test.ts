import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFact, type FactBook, type FactEntry, factsOf } from '@holdpoint/desk';
import { at, NOON } from './desk-cases.ts';

const entry = (value: FactEntry['value'], source: string, when = NOON): FactEntry => ({ value, source, at: when });
const book = (...entries: readonly FactEntry[]): FactBook =>
  entries.reduce((all, one) => addFact(all, 'local policy', one), {} as FactBook);
const LATER = at('2026-12-01T13:00-08:00');

describe('the facts of a case', () => {
  it('are disputed where two sources differ, and keep both values', () => {
    const facts = factsOf(book(entry('allows', 'sheriff'), entry('forbids', 'county counsel')));
    expect(facts).toEqual({ 'local policy': { disputed: ['allows', 'forbids'] } });
  });

  it('follow the newest word of one source, and lose none', () => {
    const both = book(entry('allows', 'sheriff'), entry('forbids', 'sheriff', LATER));
    expect(factsOf(both)).toEqual({ 'local policy': 'forbids' });
    expect(both['local policy']).toHaveLength(2);
  });

  it('cannot be had only where nobody has it', () => {
    const none = entry({ unknown: 'cannot be had' }, 'records');
    expect(factsOf(book(none))).toEqual({ 'local policy': { unknown: 'cannot be had' } });
    expect(factsOf(book(none, entry('allows', 'sheriff')))).toEqual({ 'local policy': 'allows' });
  });

  it('are the same in whichever order they were entered', () => {
    const entries = fc.uniqueArray(
      fc.record({
        value: fc.constantFrom('allows', 'forbids'),
        source: fc.constantFrom('a', 'b', 'c'),
        at: fc.integer({ min: 0, max: 9 }),
      }),
      { selector: ({ source, at: when }) => `${source} ${when}`, minLength: 1 },
    );
    fc.assert(
      fc.property(entries, fc.nat(), (drafts, turn) => {
        const all = drafts.map(({ value, source, at: when }) => entry(value, source, at(`2026-12-01T0${when}:00Z`)));
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        const values = (facts: ReturnType<typeof factsOf>) => {
          const value = facts['local policy'];
          return typeof value === 'object' && value !== null && 'disputed' in value
            ? new Set(value.disputed as string[])
            : new Set([value]);
        };
        expect(values(factsOf(book(...turned)))).toEqual(values(factsOf(book(...all))));
      }),
    );
  });
});
