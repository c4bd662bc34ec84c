import type { Json } from '@holdpoint/ledger';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import type { Custody, GroundKind } from './custody.ts';
import { unkeptField } from './unkept-field.ts';

export interface Booking extends Dated {
  readonly person: string;
  /** Identifiers such as name, birth date and booking number: personal data, committed to and kept apart. */
  readonly identifiers: Readonly<Record<string, Json>>;
  readonly grounds: readonly GroundKind[];
  /** Whether the booking record itself says that the person is a citizen of the United States. */
  readonly recordSaysCitizen: boolean;
}

/** What a booking brings: the custody, and whether a claim of citizenship must be raised at once. */
export interface Booked {
  readonly custody: Custody;
  readonly promptsClaim: boolean;
}

/** Books a person into custody. */
export const bookCustody = (context: Context, booking: Booking): Outcome<Booked> => {
  const id = context.newId();
  return attempt(context, { act: 'book-custody', subject: { kind: 'custody', id }, dated: booking }, (at) => {
    const unkept = Object.keys(booking.identifiers).filter((name) => unkeptField(name) !== undefined);
    if (unkept.length > 0) return refuse('field-not-kept', ...unkept);
    const grounds = booking.grounds.map((kind) => ({ id: context.newId(), kind, since: at }));
    const custody = { id, agency: context.actor.agency, person: booking.person, bookedAt: at, grounds };
    return {
      result: { custody, promptsClaim: booking.recordSaysCitizen },
      open: { person: booking.person, grounds: booking.grounds, promptsClaim: booking.recordSaysCitizen },
      personal: booking.identifiers,
    };
  });
};
