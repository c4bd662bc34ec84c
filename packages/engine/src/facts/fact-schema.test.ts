import { describe, expect, it } from 'vitest';
import { findFact, findField, findList, findListByItem, pathOf } from './fact-schema.ts';
import { VOCABULARY } from './vocabulary/vocabulary.ts';

describe('a fact schema', () => {
  it('finds facts, lists and fields by the words that name them, and nothing else', () => {
    expect(findFact(VOCABULARY, 'current registrant')?.key).toBe('current registrant');
    expect(findFact(VOCABULARY, 'convictions')).toBeUndefined();
    const list = findList(VOCABULARY, 'convictions');
    expect(list?.item).toBe('conviction');
    expect(findListByItem(VOCABULARY, 'conviction')).toBe(list);
    expect(findList(VOCABULARY, 'conviction')).toBeUndefined();
    expect(findListByItem(VOCABULARY, 'convictions')).toBeUndefined();
    if (list === undefined) throw new Error('no convictions');
    expect(findField(list, 'level')?.key).toBe('level');
    expect(findField(list, 'agency')).toBeUndefined();
  });

  it('places a fact under its own name, unless it says where', () => {
    expect(pathOf({ key: 'agency' })).toEqual(['agency']);
    expect(pathOf({ key: 'agency', path: ['custodian', 'kind'] })).toEqual(['custodian', 'kind']);
  });
});
