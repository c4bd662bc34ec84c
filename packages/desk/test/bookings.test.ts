import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BookingMessage,
  type Custody,
  recordGround,
  recordRelease,
  standingGrounds,
  standingOf,
  upsertBooking,
} from '@holdpoint/desk';
import { booked, BOOKED, caseOf, LATER, message, take } from './booking-cases.ts';
import { as, at, codeOf, done } from './desk-cases.ts';

describe('a booking message', () => {
  it('books at first, then changes what it tells otherwise, and its event says what, naming nobody', () => {
    const first = take(undefined, message());
    expect(first).toMatchObject({ ok: true, result: { change: 'booked' } });
    const ended = [
      { ref: '1', kind: 'criminal charge', since: BOOKED, ended: { at: LATER, how: 'Dismissed' } },
    ] as const;
    const second = take(
      done(first).custody,
      message({ sequence: 2, grounds: ended, end: { how: 'released', at: LATER } }),
    );
    expect(done(second)).toMatchObject({ change: 'changed', custody: { end: { how: 'released' } } });
    expect(standingGrounds(done(second).custody)).toEqual([]);
    expect(second.events[0]?.open).toMatchObject({
      change: 'changed',
      changes: [
        { what: 'ground ended', kind: 'criminal charge' },
        { what: 'custody ended', how: 'released' },
      ],
    });
    expect(JSON.stringify(second.events[0]?.open)).not.toContain('Sample Person');
  });

  it('that is repeated changes nothing and says so', () => {
    const custody = booked();
    const again = take(custody, message());
    expect(done(again)).toEqual({ change: 'repeated', custody, cases: [], promptsClaim: false, differs: [] });
    expect(again.events[0]?.open).toMatchObject({ change: 'repeated' });
  });

  it('that is older and comes late overwrites nothing and is kept, sealed, in its event', () => {
    const custody = booked({ sequence: 9 });
    const late = take(custody, message({ sequence: 4, grounds: [], identifiers: { name: 'Older Name' } }));
    expect(done(late)).toMatchObject({ change: 'late', custody });
    expect(late.events[0]).toMatchObject({
      open: { change: 'late', sequence: 4, newest: 9, changes: [] },
      personal: { name: 'Older Name', 'booking as told': { sequence: 4, grounds: [] } },
    });
  });

  it('of the same number and other words is refused', () => {
    const custody = booked();
    expect(codeOf(take(custody, message({ fingerprints: ['other'] })))).toBe('message-contradicts');
  });

  it('is known again by the hash of any key that is still at hand', () => {
    const custody = booked();
    expect(done(take(custody, message({ fingerprints: ['of-a-new-key', 'print-1'] }))).change).toBe('repeated');
  });

  it.each([
    [
      'a ground that ended before it began',
      { grounds: [{ ...message().grounds[0], since: LATER, ended: { at: BOOKED, how: 'x' } }] },
      'facts-invalid',
    ],
    ['an end before the booking', { bookedAt: LATER, end: { how: 'released', at: BOOKED } }, 'facts-invalid'],
    [
      'an eligibility before the booking',
      { bookedAt: LATER, eligible: { at: BOOKED, reason: 'other' } },
      'facts-invalid',
    ],
    ['one ground twice', { grounds: [message().grounds[0], message().grounds[0]] }, 'facts-invalid'],
    ['a time in the future', { eligible: { at: at('2027-01-01T00:00Z'), reason: 'other' } }, 'time-in-the-future'],
    ['a field that is not kept', { identifiers: { 'Birth Place': 'somewhere' } }, 'field-not-kept'],
  ] as const)('with %s is refused', (_, changed, code) => {
    expect(codeOf(take(undefined, message(changed as Partial<BookingMessage>)))).toBe(code);
  });

  it('leaves what the desk recorded: its grounds, the end of a ground, the end of custody', () => {
    const clerk = as('clerk');
    const withOwn = done(recordGround(clerk, booked(), { change: 'add', kind: 'hold of another county' }));
    const ground = withOwn.grounds.find(({ ref }) => ref === '1')?.id ?? '';
    const ended = done(recordGround(clerk, withOwn, { change: 'end', ground, how: 'bail posted' }));
    const after = done(take(ended, message({ sequence: 2 }))).custody;
    expect(standingGrounds(after).map(({ kind }) => kind)).toEqual(['hold of another county']);
    const released = { ...after, end: { how: 'released', at: LATER } } as const;
    const told = message({ sequence: 3, end: { how: 'transferred elsewhere', at: LATER } });
    expect(done(take(released, told)).custody.end?.how).toBe('released');
    // One of them is wrong about who is in a cell: both are told.
    expect(take(released, told).events[0]?.open.differs).toEqual([
      { what: 'custody ended', desk: 'released', jail: 'transferred elsewhere' },
      { what: 'ground ended', kind: 'criminal charge', desk: 'ended', jail: 'stands' },
    ]);
    expect(done(take(released, message({ sequence: 3 }))).differs).toContainEqual({
      what: 'custody ended',
      desk: 'released',
      jail: 'in custody',
    });
  });

  it('may be taken in by the feed and the desk, and by nobody else', () => {
    expect(codeOf(upsertBooking(as('administrator'), { cases: [] }, message()))).toBe('not-permitted');
    expect(codeOf(upsertBooking(as('oversight'), { cases: [] }, message()))).toBe('not-permitted');
  });
});

describe('the case of a booking', () => {
  it('follows it: its grounds, and a release that the jail recorded', () => {
    const custody = booked();
    const one = caseOf(custody);
    expect(codeOf(recordRelease(as('clerk'), one, { how: 'released' }))).toBe('other-grounds-stand');
    const cleared = done(take(custody, message({ sequence: 2, grounds: [] }), [one]));
    expect(cleared.cases[0]?.custody).toEqual(cleared.custody);
    expect(codeOf(recordRelease(as('clerk'), cleared.cases[0] ?? one, { how: 'released' }))).toBe('done');
    const gone = done(take(custody, message({ sequence: 2, end: { how: 'released', at: LATER } }), [one]));
    expect(gone.cases.map(standingOf)).toEqual(['released']);
  });

  it('says in the log where the jail handed a person over and no decision of the desk stands', () => {
    const custody = booked();
    const one = caseOf(custody);
    const outcome = take(custody, message({ sequence: 2, end: { how: 'handed over', at: LATER } }), [one]);
    expect(outcome.events[0]?.open).toMatchObject({ handedOverWithoutDecision: [one.id] });
  });

  it('is frozen at once where the record says that the person is a citizen, even in a message that comes late', () => {
    const custody = booked({ sequence: 5 });
    const one = caseOf(custody);
    const late = take(custody, message({ sequence: 2, recordSaysCitizen: true }), [one]);
    expect(done(late)).toMatchObject({ change: 'late', promptsClaim: true });
    expect(done(late).cases.map(standingOf)).toEqual(['frozen']);
    expect(late.events.map(({ act }) => act)).toEqual(['upsert-booking', 'raise-citizenship-claim']);
  });

  it('opens frozen where the record had said so before', () => {
    expect(standingOf(caseOf(booked({ recordSaysCitizen: true })))).toBe('frozen');
  });
});

describe('the feed', () => {
  const instant = fc
    .integer({ min: 0, max: 20 })
    .map((hours) => at(new Date(BOOKED + hours * 3_600_000).toISOString()));
  const ground = fc.record(
    {
      ref: fc.constantFrom('1', '2', '3'),
      kind: fc.constantFrom('criminal charge', 'sentence', 'criminal warrant'),
      since: fc.constant(BOOKED),
      ended: fc.record({ at: instant, how: fc.constantFrom('Dismissed', 'Time served') }),
    },
    { requiredKeys: ['ref', 'kind', 'since'] },
  );
  const told = fc.record(
    {
      person: fc.constantFrom('p-1', 'p-2'),
      bookedAt: fc.constant(BOOKED),
      grounds: fc.uniqueArray(ground, { selector: ({ ref }) => ref }),
      eligible: fc.record({ at: instant, reason: fc.constantFrom('bail posted', 'other') }),
      end: fc.record({ at: instant, how: fc.constantFrom('released', 'escaped') }),
      recordSaysCitizen: fc.boolean(),
    },
    { requiredKeys: ['person', 'bookedAt', 'grounds', 'recordSaysCitizen'] },
  );
  /** The booking after all messages, without the numbers that are made on arrival and mean nothing. */
  const run = (messages: readonly BookingMessage[]) => {
    let custody: Custody | undefined;
    for (const next of messages) custody = done(take(custody, next)).custody;
    return { ...custody, id: '', grounds: custody?.grounds.map((one) => ({ ...one, id: '' })) };
  };

  it('ends in the same state in whatever order and however often its messages come', () => {
    const feeds = fc.array(told, { minLength: 1, maxLength: 5 }).chain((list) => {
      const messages = list.map((one, index) => message({ ...(one as Partial<BookingMessage>), sequence: index + 1 }));
      const repeats = fc.array(fc.constantFrom(...messages), { maxLength: 6 });
      const shuffled = repeats.chain((more) => {
        const all = [...messages, ...more];
        return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
      });
      return fc.record({ messages: fc.constant(messages), shuffled });
    });
    fc.assert(
      fc.property(feeds, ({ messages, shuffled }) => {
        expect(run(shuffled)).toEqual(run(messages));
      }),
      { numRuns: 300 },
    );
  });
});
