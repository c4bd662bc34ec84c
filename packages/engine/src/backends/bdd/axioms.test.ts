import { describe, expect, it } from 'vitest';
import { TRUE } from '../../facts/truth.ts';
import { VOCABULARY } from '../../facts/vocabulary/vocabulary.ts';
import { findField, findList } from '../../facts/fact-schema.ts';
import { evaluate } from '../interpret/evaluate.ts';
import { IMPOSSIBLE, impossibleRecords } from './axioms.ts';

const excludes = (list: string, record: Record<string, unknown>): boolean =>
  IMPOSSIBLE.some(
    (one) => one.list === list && evaluate(one.never, { facts: {}, act: 0, questions: {}, norms: [] }, record) === TRUE,
  );

describe('what the case format excludes', () => {
  it('is an infraction that is more, in either list', () => {
    for (const list of ['convictions', 'charges']) {
      for (const more of [
        { class: { 'serious-felony': true } },
        { class: { 'violent-felony': true } },
        { wobbler: true },
        { 'state prison': true },
      ]) {
        expect(excludes(list, { level: 'infraction', ...more })).toBe(true);
        expect(excludes(list, { level: 'felony', ...more })).toBe(false);
      }
      expect(excludes(list, { level: 'infraction', wobbler: false, 'state prison': false, class: {} })).toBe(false);
    }
  });

  it('is an adult conviction counted as a juvenile adjudication', () => {
    const counted = { 'juvenile adjudication counts': true };
    expect(
      ['adult', 'youthful-offender', 'juvenile'].map((adjudication) =>
        excludes('convictions', { adjudication, ...counted }),
      ),
    ).toEqual([true, true, false]);
    expect(excludes('convictions', { adjudication: 'adult', 'juvenile adjudication counts': false })).toBe(false);
    expect(excludes('charges', { adjudication: 'adult', ...counted })).toBe(false);
  });

  it('is asked only where every field is spoken of, and names fields that exist', () => {
    expect(impossibleRecords('convictions', () => true)).toHaveLength(5);
    expect(impossibleRecords('charges', () => true)).toHaveLength(4);
    expect(impossibleRecords('documents', () => true)).toEqual([]);
    expect(impossibleRecords('convictions', (key) => key !== 'level').map(({ fields }) => fields)).toEqual([
      ['adjudication', 'juvenile adjudication counts'],
    ]);
    for (const { list, fields, why } of IMPOSSIBLE) {
      const found = findList(VOCABULARY, list);
      for (const key of fields) expect(found === undefined ? undefined : findField(found, key)?.key).toBe(key);
      expect(why).not.toBe('');
    }
  });
});
