import type { z } from 'zod';
import { type BookingMessage, type Custody, type ToldStay, wrongInStay } from '@holdpoint/desk';
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
  const { sequence, person, identifiers, recordSaysCitizen } = told;
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
    ...stayOf(told),
    recordSaysCitizen,
  };
};

/** What of a booking cannot be though each part is well-formed; empty where all can. */
export const bookingFaults = (body: Body): readonly string[] => wrongInStay(stayOf(body));

const stayOf = ({ bookedAt, grounds, eligible, end }: Omit<Body, 'at'>): ToldStay => {
  const booked = instantIn(bookedAt);
  return {
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
