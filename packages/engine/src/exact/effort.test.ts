import { describe, expect, it } from 'vitest';
import type { Place } from '../backends/bdd/place.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { VOCABULARY } from '../facts/vocabulary/vocabulary.ts';
import { asked, EFFORT } from './effort.ts';

const fact = (key: string): Place => ({ is: 'fact', path: [key] });
const suppliedBy = (...suppliers: readonly string[]): FactSchema => ({
  id: 'suppliers',
  facts: suppliers.map((supplier) => ({
    key: supplier,
    type: { kind: 'yes-no' },
    question: '?',
    suppliedBy: supplier,
  })),
  lists: [],
  actDay: ['on'],
});

describe('the effort of asking', () => {
  it('rises from the release desk over the records to counsel', () => {
    const suppliers = [
      'release desk',
      'booking desk',
      'records desk',
      'custody records',
      'facility commander',
      'court minutes',
      'agency counsel',
      'court minutes, read by counsel',
      'ICE',
    ];
    const minutes = suppliers.map((key) => EFFORT.toAsk(suppliedBy(...suppliers), fact(key)));
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(new Set(minutes).size).toBe(minutes.length);
    expect(EFFORT.toAsk(suppliedBy('a stranger'), fact('a stranger'))).toBe(60);
    expect(EFFORT.toAsk(suppliedBy('records desk, by day'), fact('records desk, by day'))).toBe(10);
    expect(EFFORT.toAsk(suppliedBy('the records desk'), fact('the records desk'))).toBe(60);
  });

  it('is that of the question of the fact, the field or the list', () => {
    const list = { list: 'convictions', record: 0 } as const;
    const convictions = VOCABULARY.lists.find(({ key }) => key === 'convictions');
    expect(asked(VOCABULARY, { is: 'record', ...list }).question).toBe(convictions?.question);
    expect(asked(VOCABULARY, { is: 'unlisted', list: 'convictions', atom: 0 }).suppliedBy).toBe(
      convictions?.suppliedBy,
    );
    const wobbler = convictions?.fields.find(({ key }) => key === 'wobbler');
    expect(asked(VOCABULARY, { is: 'field', ...list, key: 'wobbler' }).question).toBe(wobbler?.question);
    expect(asked(VOCABULARY, fact('agency')).question).toContain('?');
    expect(asked(VOCABULARY, fact('not a fact'))).toEqual({ question: 'not a fact', suppliedBy: 'the agency' });
  });
});

describe('the effort of a change', () => {
  const paper = (key: string): number => EFFORT.toChange({ is: 'field', list: 'documents', record: 0, key });

  it('is finite for what people can bring about, the paper before the policy', () => {
    expect(EFFORT.toChange(fact('consent form'))).toBe(30);
    expect([paper('served'), paper('complete'), paper('cancelled')]).toEqual([15, 240, 240]);
    for (const key of ['local policy', 'release date is public', 'personal information is public'])
      expect(EFFORT.toChange(fact(key))).toBe(30 * 24 * 60);
    expect(EFFORT.toChange({ is: 'record', list: 'documents', record: 3 })).toBe(24 * 60);
    expect(EFFORT.obtainable).toEqual(['documents']);
  });

  it('is infinite for what has happened', () => {
    expect(EFFORT.toChange(fact('agency'))).toBe(Infinity);
    expect(EFFORT.toChange({ is: 'field', list: 'convictions', record: 0, key: 'level' })).toBe(Infinity);
    expect(EFFORT.toChange({ is: 'record', list: 'convictions', record: 0 })).toBe(Infinity);
    expect(EFFORT.toChange({ is: 'unlisted', list: 'documents', atom: 0 })).toBe(Infinity);
  });
});
