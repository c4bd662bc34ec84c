import { formatInstant, instantOf } from '@holdpoint/engine';
import { isObject, text, texts } from './open-values.ts';
import type { OwnCase } from './own-case.ts';
import type { OwnRecord } from './read-records.ts';

/** A record without what says whose it is. */
export type Told = Pick<OwnRecord, 'act' | 'at' | 'open' | 'personal'>;

/** What a log tells of a stay in custody. */
export interface CustodyTold {
  grounds: number;
  bookedAt?: string;
  lastEnded?: string;
  eligible?: { at: string; reason: string };
  ended?: { at: string; how: string };
}

/** Takes in what a record says of a stay. */
export const tellCustody = (told: CustodyTold, { act, at, open, personal }: Told): void => {
  if (act === 'book-custody') {
    told.bookedAt = at;
    told.grounds = texts(open.grounds).length;
  }
  if (act === 'record-ground') {
    if (text(open.added) !== '') told.grounds += 1;
    if (text(open.ended) !== '') {
      told.grounds -= 1;
      told.lastEnded = at;
    }
    if (text(open.eligible) !== '') told.eligible = { at, reason: text(open.eligible) };
  }
  const booking = personal['booking as told'];
  if (act === 'upsert-booking' && open.change !== 'late' && isObject(booking)) tellBooking(told, booking);
};

/** The newest message of the jail's own system, which a bundle shows only where it opens what is sealed. */
const tellBooking = (told: CustodyTold, booking: Readonly<Record<string, unknown>>): void => {
  const instant = (value: unknown): string => {
    const at = typeof value === 'number' ? instantOf(value) : undefined;
    return at === undefined ? '' : formatInstant(at);
  };
  told.bookedAt = instant(booking.bookedAt);
  const grounds = (Array.isArray(booking.grounds) ? booking.grounds : []).filter(isObject);
  const ends = grounds.map(({ ended }) => (isObject(ended) ? instant(ended.at) : ''));
  told.grounds = ends.filter((end) => end === '').length;
  const last = ends
    .filter((end) => end !== '')
    .toSorted()
    .at(-1);
  if (last !== undefined) told.lastEnded = last;
  const { eligible, end } = booking;
  if (isObject(eligible)) told.eligible = { at: instant(eligible.at), reason: text(eligible.reason) };
  if (isObject(end)) told.ended = { at: instant(end.at), how: text(end.how) };
};

/** Puts what is known of the stay beside the case of it. */
export const withCustody = (one: OwnCase, told: CustodyTold | undefined): void => {
  if (told === undefined) return;
  if (told.bookedAt !== undefined) one.bookedAt = told.bookedAt;
  if (told.eligible !== undefined) one.eligible = told.eligible;
  if (one.ended === undefined && told.ended !== undefined) one.ended = told.ended;
  const last = told.grounds <= 0 ? told.lastEnded : undefined;
  const ended = told.eligible?.at ?? last;
  if (ended !== undefined) one.otherReasonsEnded = ended;
};
