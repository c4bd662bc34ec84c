import { expect, it } from 'vitest';
import { parseDay } from '../../src/facts/day.ts';
import { LAW, TODAY } from '../law/the-law.ts';
import { drawCalifornia } from './california-cases.ts';
import { transferByHand } from './transfer-by-hand.ts';

it('the California law answers a transfer as a function written by hand from §§ 7282.5 and 7284.6(a)(4)', () => {
  const lawOn = parseDay('2026-03-02') ?? 0;
  const law = LAW.law({ jurisdiction: 'us-ca', lawOn, knownOn: parseDay(TODAY) ?? 0 });
  const decide = law?.compiled('transfer');
  for (const facts of drawCalifornia(20_000, 6)) {
    const found = decide?.(facts, facts.on);
    if (found !== transferByHand(facts)) expect(found, JSON.stringify(facts)).toBe(transferByHand(facts));
  }
  expect(decide).toBeDefined();
});
