import type { DetainerCase, ReceivedDocument } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';

export const AT = instantOf(0) as Instant;

/** A case about one paper, with nothing else in it. */
export const caseOfPaper = (paper: Partial<ReceivedDocument>): DetainerCase => ({
  id: 'case',
  agency: 'jail',
  jurisdiction: 'us-ca',
  agencyKind: 'county-jail',
  openedAt: AT,
  custody: { id: 'stay', agency: 'jail', person: 'somebody', bookedAt: AT, grounds: [] },
  documents: [
    {
      id: 'paper',
      agency: 'jail',
      receiptNumber: 'A-1',
      receivedAt: AT,
      channel: 'fax',
      receivedBy: 'clerk',
      sha256: 'ab'.repeat(32),
      fields: {},
      findings: [],
      sender: { state: 'not called' },
      ...paper,
    },
  ],
  facts: {},
  determinations: [],
  decisions: [],
  notices: [],
  actsDone: [],
});
