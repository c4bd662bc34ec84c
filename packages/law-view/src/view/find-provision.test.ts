import { describe, expect, it } from 'vitest';
import { findProvision } from './find-provision.ts';

const LAW = [
  ['us-ca', 'gov-7282.5', 'Cal. Gov. Code § 7282.5'],
  ['us-ca', 'trust-act-7282.5', 'Cal. Gov. Code § 7282.5 (2014)'],
  ['us-ca', 'gov-7283.1', 'Cal. Gov. Code § 7283.1'],
  ['us-ca', 'gov-7283.1-d', 'Cal. Gov. Code § 7283.1(d)'],
  ['us-ca', 'gov-7284.6', 'Cal. Gov. Code § 7284.6'],
  ['us-ca', 'pc-5025', 'Cal. Penal Code § 5025'],
  ['us-ca', 'pc-834c', 'Cal. Penal Code § 834c'],
  ['us-ca', 'wic-831', 'Cal. Welf. & Inst. Code § 831'],
  ['us-ca', 'closing-norms', 'California law'],
  ['us', 'cfr-287.7', '8 C.F.R. § 287.7'],
  ['us', 'paper', '8 C.F.R. §§ 236.1(b), 241.2(b), 287.5(e)'],
  ['us', 'usc-1226', '8 U.S.C. § 1226'],
  ['us', 'closing-norms', 'Federal law'],
].map(([pack = '', name = '', cite = '']) => ({ pack, name, cite }));

const found = (asked: string): [readonly string[], string] | string => {
  const result = findProvision(LAW, asked);
  return result.is === 'found' ? [result.provisions.map(({ name }) => name), result.subdivision] : result.is;
};

describe('a provision is found', () => {
  it.each([
    ['gov-7282.5', ['gov-7282.5'], ''],
    ['us-ca/gov-7282.5', ['gov-7282.5'], ''],
    ['gov-7284.6(a)(4)', ['gov-7284.6'], '(a)(4)'],
    ['Cal. Gov. Code § 7284.6(a)(4)', ['gov-7284.6'], '(a)(4)'],
    ['gov 7284.6', ['gov-7284.6'], ''],
    ['Government Code section 7284.6 (a)', ['gov-7284.6'], '(a)'],
    ['7284.6', ['gov-7284.6'], ''],
    ['8 cfr 287.7', ['cfr-287.7'], ''],
    ['8 C.F.R. § 287.7(d)', ['cfr-287.7'], '(d)'],
    ['8 CFR 287.5', ['paper'], ''],
    ['8 usc 1226', ['usc-1226'], ''],
    ['Penal Code § 5025', ['pc-5025'], ''],
    ['penal 834c', ['pc-834c'], ''],
    ['welfare and institutions code 831', ['wic-831'], ''],
    ['Gov. Code § 7282.5', ['gov-7282.5', 'trust-act-7282.5'], ''],
    ['gov 7282.5 (2014)', ['trust-act-7282.5'], ''],
    ['gov 7283.1', ['gov-7283.1'], ''],
    ['gov 7283.1(d)', ['gov-7283.1-d'], ''],
    ['gov 7283.1(a)', ['gov-7283.1'], '(a)'],
    ['California law', ['closing-norms'], ''],
  ])('by %s', (asked, names, subdivision) => {
    expect(found(asked)).toEqual([names, subdivision]);
  });
});

describe('a provision is not guessed', () => {
  it('where the name is that of files in two packs', () => {
    const nearest = ['us-ca/closing-norms', 'us/closing-norms'];
    expect(findProvision(LAW, 'closing-norms')).toEqual({ is: 'ambiguous', nearest });
  });

  it('where only a title of a code is named', () => {
    expect(found('8 cfr')).toBe('unknown');
  });

  it.each([
    ['gov 7284.7', 'Cal. Gov. Code § 7284.6'],
    ['7284.9', 'Cal. Gov. Code § 7284.6'],
    ['gov-7282.6', 'Cal. Gov. Code § 7282.5'],
    ['pc 5052', 'Cal. Penal Code § 5025'],
  ])('where there is none: %s comes near to %s', (asked, near) => {
    const result = findProvision(LAW, asked);
    expect(result).toMatchObject({ is: 'unknown', nearest: expect.arrayContaining([near]) });
  });
});
