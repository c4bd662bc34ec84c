import type { z } from 'zod';
import type { BookingMessage, Custody } from '@holdpoint/desk';
import { hashOf, type Instant, parseInstant } from '@holdpoint/engine';
import { fingerprints, type KeyRing } from '@holdpoint/store';
import type { bookingBody } from './booking-bodies.ts';
import { entered } from './bodies.ts';

const PERSON_LENGTH = 24;

type Body = z.infer<typeof bookingBody>;

/** What the jail's own numbers are found by: keyed hashes, the numbers themselves stay sealed. */
export const bookingHashes = (keys: KeyRing, number: string) => fingerprints(keys, 'booking', number);

/** A request as the desk reads it. The jail's numbers become keyed hashes where they must be compared, and are sealed. */
export const messageOf = (keys: KeyRing, number: string, body: Body, known?: Custody): BookingMessage => {
  const { at, ...told } = entered(body);
  const { sequence, person, identifiers, bookedAt, grounds, eligible, end, recordSaysCitizen } = told;
  const booked = instantIn(bookedAt);
  const persons = fingerprints(keys, 'person', person ?? `booking ${number}`).map((hash) =>
    hash.slice(0, PERSON_LENGTH),
  );
  return {
    ...(at === undefined ? {} : { at }),
    sequence: typeof sequence === 'number' ? sequence : instantIn(sequence),
    fingerprints: fingerprints(keys, 'booking message', hashOf({ number, told })),
    // The number given under an older key stays the person's.
    person: persons.find((one) => one === known?.person) ?? persons[0] ?? '',
    identifiers: {
      ...identifiers,
      'booking number': number,
      ...(person === undefined ? {} : { 'person number': person }),
    },
    bookedAt: booked,
    grounds: grounds.map(({ ref, kind, called, since, ended }) => ({
      ref,
      kind,
      since: since === undefined ? booked : instantIn(since),
      ...(called === undefined ? {} : { called }),
      ...(ended === undefined ? {} : { ended: { at: instantIn(ended.at), how: ended.how } }),
    })),
    ...(eligible === undefined ? {} : { eligible: { at: instantIn(eligible.at), reason: eligible.reason } }),
    ...(end === undefined ? {} : { end: endOf(end) }),
    recordSaysCitizen,
  };
};

const endOf = ({ how, at, reason }: NonNullable<Body['end']>): NonNullable<BookingMessage['end']> => ({
  how,
  at: instantIn(at),
  ...(reason === undefined ? {} : { reason }),
});

/** A time that the schema has let pass. */
export const instantIn = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new TypeError('a time that the schema let pass is none');
  return at;
};
