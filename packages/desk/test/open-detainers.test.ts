import { describe, expect, it } from 'vitest';
import { bookCustody, importOpenDetainer, type OpenDetainer, unkeptField } from '@holdpoint/desk';
import { booked, BOOKED, caseOf, feed, LATER } from './booking-cases.ts';
import { as, at, codeOf, DETAINER, done, FORMS, HASH, NOON } from './desk-cases.ts';

describe('a detainer that is open on the day an agency starts', () => {
  const row = (changed: Partial<OpenDetainer> = {}): OpenDetainer => ({
    custody: booked(),
    cases: [],
    known: undefined,
    receivedAt: BOOKED,
    channel: 'fax',
    sha256: HASH,
    isHashOfRow: true,
    fields: DETAINER,
    receiptNumber: 'R-0000001',
    mark: 'mark-1',
    fingerprints: ['row-1'],
    jurisdiction: 'us-ca',
    agencyKind: 'county-jail',
    ...changed,
  });
  const imported = (changed: Partial<OpenDetainer> = {}) => importOpenDetainer(feed, row(changed), FORMS);

  it('is received at its own time, entered now, and stands in a case', () => {
    const outcome = imported();
    expect(done(outcome)).toMatchObject({
      change: 'imported',
      isNewCase: true,
      document: { receivedAt: BOOKED, imported: { mark: 'mark-1' } },
      case: { openedAt: NOON, documents: [{ receiptNumber: 'R-0000001' }] },
    });
    expect(outcome.events.map(({ act, at: done, enteredAt }) => [act, done, enteredAt])).toEqual([
      ['import-open-detainer', NOON, NOON],
      ['receive-document', BOOKED, NOON],
      ['open-case', NOON, NOON],
    ]);
  });

  it('joins the case that is open already', () => {
    const custody = booked();
    const one = caseOf(custody);
    const outcome = imported({ custody, cases: [one] });
    expect(done(outcome)).toMatchObject({ isNewCase: false, case: { id: one.id } });
    expect(done(outcome).case?.documents.length).toBe(2);
  });

  it('that was imported before changes nothing; with other words under its mark it is refused', () => {
    const known = done(imported()).document;
    expect(done(imported({ known }))).toEqual({ change: 'repeated', document: known, isNewCase: false });
    expect(codeOf(imported({ known, fingerprints: ['row-2'] }))).toBe('message-contradicts');
  });

  it.each([
    ['whose booking nobody knows', { custody: undefined }, 'booking-unknown'],
    ['of a person who is gone', { custody: { ...booked(), end: { how: 'released', at: LATER } } }, 'custody-ended'],
    ['with a field that is not kept', { fields: { ...DETAINER, nationality: 'x' } }, 'field-not-kept'],
    ['received tomorrow', { receivedAt: at('2026-12-02T12:00-08:00') }, 'time-in-the-future'],
  ] as const)('%s is refused', (_, changed, code) => {
    expect(codeOf(imported(changed as Partial<OpenDetainer>))).toBe(code);
  });

  it('is brought in by the feed or the desk alone', () => {
    expect(codeOf(importOpenDetainer(as('administrator'), row(), FORMS))).toBe('not-permitted');
  });
});

describe('a field that is never kept', () => {
  it.each([
    'race',
    'RACE_CD',
    'Sex',
    'inmate_gender',
    'birthPlace',
    'Country of Birth',
    'pob',
    'RACECD',
    'race_code',
    'SEXCD',
    'GenderDesc',
    'ethnicity2',
    'birthcountry',
    'BIRTH_ST_CITY state of birth',
    'NatlTy nationality',
    'NATIONALITY',
    'ethnicity',
    'religion',
    'alien_number',
    'Immigration Status',
  ])('%s is known as one', (name) => {
    expect(unkeptField(name)).toBeDefined();
  });

  it.each([
    'booking',
    'braces',
    'Sussex County',
    'birth date',
    'donation',
    'trace_id',
    'charge_literal',
    'sex offense flag',
    'date of birth',
    'dob',
    'state',
    'name',
    'interface',
    'county',
  ])('%s is none', (name) => {
    expect(unkeptField(name)).toBeUndefined();
  });

  it('is refused in a booking by hand too', () => {
    const booking = { person: 'p', identifiers: { race: 'x' }, grounds: [], recordSaysCitizen: false };
    expect(codeOf(bookCustody(as('clerk'), booking))).toBe('field-not-kept');
  });
});
