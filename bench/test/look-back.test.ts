import { parseDay } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { lookBack } from '../src/second-opinion/look-back.ts';

const day = (text: string): number => parseDay(text) ?? 0;
const days = (act: string, years: number) => lookBack(day(act), years);

describe('the look-back of the second opinion', () => {
  it('has one anniversary on most days', () => {
    expect(days('2026-03-02', 5)).toEqual({ onOrAfter: day('2021-03-02'), after: day('2021-03-03') });
  });

  it('has two on 28 February, and none on 29 February, where the other year has no leap day', () => {
    expect(days('2025-02-28', 5)).toEqual({ onOrAfter: day('2020-02-28'), after: day('2020-03-01') });
    expect(days('2024-02-29', 1)).toEqual({ onOrAfter: day('2023-03-01'), after: day('2023-03-01') });
  });
});
