import { describe, expect, it } from 'vitest';
import { answerOn, engineOf, packOf } from '../law-from-yaml.ts';

const read = (grade: string, more = ''): string => `    read: { source: s, on: 2000-01-01, grade: ${grade}${more} }\n`;
const rule = (id: string, does: string, action: string, grade: string, more = ''): string =>
  `  - id: ${id}\n    ${does}: [${action}]\n${read(grade, more)}`;
const decide = (action: 'hold' | 'transfer', rules: string) =>
  answerOn(engineOf(packOf('st', 'state', rules)), action, {}).answer;
const open = '  - id: silence\n    when silent on: [hold, transfer]\n    means: permitted\n';

describe('law read only at second hand', () => {
  for (const grade of ['secondary', 'memory']) {
    it(`turns a permission or a command into unsettled when it prohibits (${grade})`, () => {
      const doubt = rule('doubt', 'prohibits', 'transfer', grade);
      expect(decide('transfer', rule('a', 'permits', 'transfer', 'text') + doubt)).toBe('unsettled');
      expect(decide('transfer', rule('a', 'requires', 'transfer', 'text') + doubt)).toBe('unsettled');
      expect(decide('transfer', rule('a', 'prohibits', 'transfer', 'text') + doubt)).toBe('prohibited');
    });

    it(`lifts nothing when it permits or commands (${grade})`, () => {
      const ban = rule('ban', 'prohibits', 'transfer', 'text');
      const lift = (does: string) => `  - id: lift\n    ${does}: [transfer]\n    overrides: ["#ban"]\n${read(grade)}`;
      expect(decide('transfer', ban + lift('permits'))).toBe('prohibited');
      expect(decide('transfer', ban + lift('requires'))).toBe('prohibited');
      expect(decide('transfer', rule('a', 'permits', 'transfer', grade))).toBe('unsettled');
      expect(decide('transfer', rule('a', 'requires', 'transfer', grade))).toBe('unsettled');
    });
  }

  it('gives silence no meaning but unsettled', () => {
    const closes = (means: string) =>
      `  - id: silence\n    when silent on: [transfer]\n    means: ${means}\n${read('secondary')}`;
    expect(decide('transfer', closes('permitted'))).toBe('unsettled');
    expect(decide('transfer', closes('prohibited'))).toBe('unsettled');
  });
});

describe('law read in part', () => {
  it('may not permit or require a hold until a second reader has seen the text', () => {
    expect(decide('hold', rule('a', 'permits', 'hold', 'partial'))).toBe('unsettled');
    expect(decide('hold', rule('a', 'requires', 'hold', 'partial'))).toBe('unsettled');
    const seen = ', second reader: { on: 2001-01-01, found: the same }';
    expect(decide('hold', rule('a', 'permits', 'hold', 'partial', seen))).toBe('permitted');
  });

  it('may forbid a hold, and permit other acts', () => {
    expect(decide('hold', rule('a', 'prohibits', 'hold', 'partial') + open)).toBe('prohibited');
    expect(decide('transfer', rule('a', 'permits', 'transfer', 'partial'))).toBe('permitted');
  });
});
