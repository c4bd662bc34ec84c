import type { BookingMessage } from './booking-message.ts';
import type { Custody, CustodyGround } from './custody.ts';

/**
 * A custody as the newest message tells it. What the desk itself recorded stays: its own grounds, an end of a ground, an
 * eligibility, an end of custody. All else is the message's alone, so that the order of arrival leaves no trace.
 */
export const applyMessage = (custody: Custody, message: BookingMessage, newId: () => string): Custody => {
  const { sequence, fingerprints, person, bookedAt, eligible, end } = message;
  const { eligibleAt: wasEligible, end: wasEnd, ...rest } = custody;
  const eligibleAt =
    ofDesk(wasEligible) ?? (eligible === undefined ? undefined : { ...eligible, from: 'booking' as const });
  const ended = ofDesk(wasEnd) ?? (end === undefined ? undefined : { ...end, from: 'booking' as const });
  return {
    ...rest,
    person,
    bookedAt,
    grounds: [
      ...custody.grounds.filter(({ ref }) => ref === undefined),
      ...message.grounds.map((told) => groundOf(custody.grounds, told, newId)),
    ],
    ...(eligibleAt === undefined ? {} : { eligibleAt }),
    ...(ended === undefined ? {} : { end: ended }),
    message: { sequence, fingerprint: fingerprints[0] },
  };
};

const groundOf = (
  grounds: readonly CustodyGround[],
  { ref, kind, called, since, ended: toldEnd }: BookingMessage['grounds'][number],
  newId: () => string,
): CustodyGround => {
  const known = grounds.find((one) => one.ref === ref);
  const ended = ofDesk(known?.ended) ?? (toldEnd === undefined ? undefined : { ...toldEnd, from: 'booking' as const });
  return {
    id: known?.id ?? newId(),
    kind,
    since,
    ref,
    ...(called === undefined ? {} : { called }),
    ...(ended === undefined ? {} : { ended }),
  };
};

const ofDesk = <T extends { readonly from?: 'booking' }>(said: T | undefined): T | undefined =>
  said?.from === 'booking' ? undefined : said;
