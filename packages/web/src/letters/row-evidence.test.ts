import type { Letter } from '@holdpoint/desk';
import type { RowState } from '@holdpoint/store';
import { describe, expect, it } from 'vitest';
import { AT, caseOfPaper } from '../../test/case-of-paper.ts';
import { rowEvidence } from './row-evidence.ts';

const BY = { by: 'clerk', at: AT, reason: 'the paper was read' };
const LETTER: Letter = {
  id: 'letter',
  agency: 'jail',
  from: 'field office',
  receivedAt: AT,
  receivedBy: 'clerk',
  channel: 'e-mail',
  sha256: 'cd'.repeat(32),
  questions: [],
  claims: [],
  warnAt: AT,
  replyBy: AT,
  escalateAt: AT,
  examples: [],
};
const CANCELLED = caseOfPaper({ cancelledBy: 'another paper' });
const STAY = { custody: CANCELLED.custody, facility: 'jail', cases: [CANCELLED] };

const isWithdrawn = (said: Pick<RowState, 'paper'>): boolean => {
  const state: RowState = { pairs: [{ custody: 'stay', says: 'same person', ...BY }], ...said };
  const row = { row: 1, place: 'line 2', cells: {}, state };
  return rowEvidence(LETTER, row, [], new Map([['stay', STAY]])).isWithdrawn;
};

describe('whether a listed request was withdrawn', () => {
  it('is told by the papers of the case where nobody said otherwise', () => {
    expect(isWithdrawn({})).toBe(true);
  });

  it('is not denied by somebody who told another thing of the papers', () => {
    expect(isWithdrawn({ paper: { receivedAt: AT, ...BY } })).toBe(true);
  });

  it('is what somebody says who read it in the papers', () => {
    expect(isWithdrawn({ paper: { isWithdrawn: false, ...BY } })).toBe(false);
  });
});
