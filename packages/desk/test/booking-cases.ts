import {
  type BookingMessage,
  type Custody,
  type DetainerCase,
  openCase,
  receiveDocument,
  upsertBooking,
} from '@holdpoint/desk';
import { as, at, done, FORMS, receipt } from './desk-cases.ts';

export const feed = as('api-feed');
export const BOOKED = at('2026-11-20T03:00-08:00');
export const LATER = at('2026-11-25T09:00-08:00');
export const message = (changed: Partial<BookingMessage> = {}): BookingMessage => {
  const sequence = changed.sequence ?? 1;
  return {
    sequence,
    fingerprints: [`print-${sequence}`],
    person: 'p-7',
    identifiers: { name: 'Sample Person' },
    bookedAt: BOOKED,
    grounds: [{ ref: '1', kind: 'criminal charge', called: 'THEFT 3', since: BOOKED }],
    recordSaysCitizen: false,
    ...changed,
  };
};
export const take = (custody: Custody | undefined, told: BookingMessage, cases: readonly DetainerCase[] = []) =>
  upsertBooking(feed, custody === undefined ? { cases } : { custody, cases }, told);
export const booked = (changed: Partial<BookingMessage> = {}): Custody =>
  done(take(undefined, message(changed))).custody;
export const caseOf = (custody: Custody): DetainerCase => {
  const document = done(receiveDocument(feed, receipt(), FORMS));
  return done(openCase(feed, { jurisdiction: 'us-ca', agencyKind: 'county-jail', custody, documents: [document] }));
};
