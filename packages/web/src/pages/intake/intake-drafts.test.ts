import { describe, expect, it } from 'vitest';
import { intakeDraftSchema } from './intake-draft.ts';
import { startPage } from './start-page.ts';

const actor = { user: 'clerk-1', agency: 'sample-county', role: 'clerk' } as const;
const session = { actor, formToken: 'token', signedOnAt: 0, seenAt: 0, isNoticed: true, confirmedAt: 0 };

describe('the first page of an intake', () => {
  it('tells of drafts that this edition cannot open, and opens for all others', () => {
    expect(intakeDraftSchema.safeParse({ came: { channel: 'fax' } }).success).toBe(false);
    const kept = [{ id: 'd-1', draft: {}, changedAt: 0, endsAt: 1 }];
    const { text } = startPage(session, { kept, unreadable: 1 }, 'America/Los_Angeles');
    expect(text).toContain('cannot be opened');
    expect(text).toContain('href="/intake/d-1"');
    expect(startPage(session, { kept, unreadable: 0 }, 'America/Los_Angeles').text).not.toContain('cannot be opened');
  });
});
