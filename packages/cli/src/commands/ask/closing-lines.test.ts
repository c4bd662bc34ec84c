import type { ActionAnswer } from '@holdpoint/engine';
import { expect, it } from 'vitest';
import { closingLines } from './closing-lines.ts';

const ANSWER: ActionAnswer = {
  action: 'hold',
  answer: 'conditional',
  basis: 'open',
  instruction: { do: 'ask', words: 'Ask first.', papers: [] },
  by: [],
  questions: [],
  missing: [],
  duties: [],
  layers: [],
};
const STANDING = { action: 'hold', possible: ['prohibited'], needed: [], tooLarge: undefined } as const;

it('an act that is settled though no single rule decides it is told as such, without an instruction to act', () => {
  const lines = closingLines(ANSWER, { ...STANDING, settled: 'prohibited' }).join('\n');
  expect(lines).toContain('prohibited, whatever the missing facts are');
  expect(lines).toContain('the record keeps "conditional"');
  expect(lines).not.toContain('Ask first.');
});

it('an act that is too large is not decided', () => {
  const standing = { ...STANDING, possible: undefined, settled: undefined, tooLarge: 'too large: more than 9 nodes' };
  expect(closingLines(ANSWER, standing).join('\n')).toContain('hold  not decided: too large: more than 9 nodes');
});
