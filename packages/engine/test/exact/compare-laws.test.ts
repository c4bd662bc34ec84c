import { describe, expect, it } from 'vitest';
import { compareLaws, type LawRead } from '../../src/exact/compare-laws.ts';
import { parseDay } from '../../src/facts/day.ts';
import { engineOf, packOf } from '../law-from-yaml.ts';

const ACT = parseDay('2026-03-02') ?? 0;

const lawOf = (rules: string): LawRead => {
  const engine = engineOf(packOf('st', 'state', rules));
  const law = engine.law({ jurisdiction: 'st', lawOn: ACT, knownOn: ACT });
  if (law === undefined) throw new Error('no law');
  return { engine, law };
};

const form = (value: string): LawRead =>
  lawOf(`  - id: form
    prohibits: [hold]
    when all: [consent form: ${value}]
`);

describe('two laws compared', () => {
  it('are the same where they say the same in other words', () => {
    const other = lawOf(`  - id: form
    prohibits: [hold]
    when all:
      - agency: county-jail
      - consent form: declined
  - id: elsewhere
    prohibits: [hold]
    when all: [consent form: declined]
    unless any: [agency: county-jail]
`);
    expect(compareLaws(form('declined'), other, { action: 'hold', act: ACT })).toEqual({ is: 'same' });
  });

  it('are shown to differ by a case with both answers and their rules', () => {
    const found = compareLaws(form('declined'), form('not given'), { action: 'hold', act: ACT });
    if (found.is !== 'different') throw new Error(found.is);
    expect(['declined', 'not given']).toContain(found.facts['consent form']);
    const decided = [found.before, found.after].find(({ answer }) => answer === 'prohibited');
    expect(decided?.by.map(({ cite }) => cite)).toEqual(['st § 1']);
    expect(found.before.answer).not.toBe(found.after.answer);
  });

  it('are never called the same where the question is too large', () => {
    const found = compareLaws(form('declined'), form('not given'), { action: 'hold', act: ACT, cap: 1 });
    expect(found).toMatchObject({ is: 'too large', why: expect.stringContaining('too large') });
  });
});
