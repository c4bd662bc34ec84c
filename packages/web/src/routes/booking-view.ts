import type { Custody } from '@holdpoint/desk';
import { formatInstant, type Instant } from '@holdpoint/engine';

const timed = <T extends { readonly at: Instant }>(one: T | undefined) =>
  one === undefined ? null : { ...one, at: formatInstant(one.at) };

/** A booking as its agency's people see it: no name and no number of the jail is in it. */
export const bookingView = ({ id, bookedAt, grounds, eligibleAt, end, message }: Custody) => ({
  id,
  bookedAt: formatInstant(bookedAt),
  grounds: grounds.map(({ id: ground, kind, called = null, since, ended }) => ({
    id: ground,
    kind,
    called,
    since: formatInstant(since),
    ended: timed(ended),
  })),
  eligible: timed(eligibleAt),
  end: timed(end),
  sequence: message?.sequence ?? null,
});
