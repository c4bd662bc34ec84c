import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../../facts/vocabulary/vocabulary.ts';
import { QUESTIONED } from '../../facts/truth.ts';
import { all, any, type Expression, fieldTest, negation } from '../../norms/expression.ts';
import type { SomeExpression } from './collect.ts';
import { TooLarge } from './diagram.ts';
import { listAtoms } from './list-atoms.ts';

const is = (key: string, ...values: readonly (string | boolean)[]): Expression =>
  fieldTest(key, { is: 'one of', values });
const some = (where: Expression): SomeExpression => ({ op: 'some', list: 'convictions', where });
const GIVEN = { facts: { open: {} }, act: 20_000, questions: {} };
const atomsOf = (...somes: readonly SomeExpression[]) => listAtoms(VOCABULARY, GIVEN, 'convictions', somes);

const FELONY = is('level', 'felony');

describe('what records not listed make of conditions', () => {
  it('is for one condition that it is met or not', () => {
    const atoms = atomsOf(some(FELONY));
    expect(atoms.levels).toEqual([[0, 3]]);
    expect(atoms.demands).toEqual([{ atom: 0, level: 3, oneOf: [[3]] }]);
    expect(atoms.witnesses([0])).toEqual([]);
    expect(atoms.witnesses([3])).toEqual([{ level: 'felony', on: GIVEN.act }]);
  });

  it('knows that a record meeting a narrow condition meets the wide one', () => {
    const { demands } = atomsOf(some(FELONY), some(all([FELONY, is('wobbler', true)])));
    expect(demands).toEqual([
      { atom: 0, level: 3, oneOf: [[3, 0]] },
      { atom: 1, level: 3, oneOf: [[3, 3]] },
    ]);
  });

  it('knows that two values exclude each other on one record, and shows two', () => {
    const atoms = atomsOf(some(FELONY), some(is('level', 'misdemeanor')));
    expect(atoms.demands.map(({ oneOf }) => oneOf)).toEqual([[[3, 0]], [[0, 3]]]);
    expect(atoms.witnesses([3, 3]).map(({ level }) => level)).toEqual(['felony', 'misdemeanor']);
  });

  it('finds that no record meets what is impossible', () => {
    expect(atomsOf(some(all([is('level', 'infraction'), is('wobbler', true)]))).levels).toEqual([[0]]);
    expect(atomsOf(some(all([FELONY, is('level', 'misdemeanor')]))).levels).toEqual([[0]]);
  });

  it('lets an open question hold a level of its own', () => {
    const open = some(any([FELONY, all([is('wobbler', true), { op: 'question', id: 'q' }])]));
    expect(atomsOf(open).levels).toEqual([[0, 1, 3]]);
    const settled = listAtoms(VOCABULARY, { ...GIVEN, questions: { q: 0 } }, 'convictions', [open]);
    expect(settled.levels).toEqual([[0, 3]]);
    const questioned = listAtoms(VOCABULARY, { ...GIVEN, questions: { q: QUESTIONED } }, 'convictions', [open]);
    expect(questioned.demands).toEqual([
      { atom: 0, level: 1, oneOf: [[1]] },
      { atom: 0, level: 3, oneOf: [[3]] },
    ]);
  });

  it('keeps several ways that lift no fewer than each other', () => {
    const either = some(any([FELONY, is('level', 'misdemeanor')]));
    const { demands } = atomsOf(some(FELONY), some(is('level', 'misdemeanor')), either);
    expect(demands[2]?.oneOf.toSorted()).toEqual([
      [0, 3, 3],
      [3, 0, 3],
    ]);
  });

  it('is found once for the same conditions on the same day, and anew on another day or for others', () => {
    const one = some(FELONY);
    const two = some(negation(FELONY));
    const first = atomsOf(one);
    expect(atomsOf(one)).toBe(first);
    expect(atomsOf(one, two)).not.toBe(first);
    expect(atomsOf(one, two).levels).toHaveLength(2);
    const again = atomsOf(one);
    expect(listAtoms(VOCABULARY, { ...GIVEN, act: 20_001 }, 'convictions', [one])).not.toBe(again);
    expect(listAtoms(VOCABULARY, { ...GIVEN, questions: { q: 0 } }, 'convictions', [one])).not.toBe(again);
  });

  it('gives a record the day of the act unless the law asks for another', () => {
    const recent = some(fieldTest('on', { is: 'within days', days: 10 }));
    expect(atomsOf(recent).witnesses([3])).toEqual([{ on: GIVEN.act - 10 }]);
  });

  it('gives up above two thousand combinations', () => {
    const marks = Array.from({ length: 11 }, (_, n) =>
      some(fieldTest('class', { is: 'includes any', values: [`m${n}`] })),
    );
    expect(() => atomsOf(...marks)).toThrow(TooLarge);
    expect(atomsOf(...marks.slice(1)).levels).toHaveLength(10);
  });

  it('refuses a list that is asked nothing', () => {
    expect(() => atomsOf()).toThrow('no condition on the list');
  });
});
