import { createHash } from 'node:crypto';
import type { ReadBooking } from './read-booking.ts';
import { isGround, type ReadCharge } from './read-charge.ts';

/** A booking and its charges as the API takes them in. */
export const bookingBodyOf = (booking: ReadBooking, charges: readonly ReadCharge[]): object => {
  const { person, eligible, end, ...told } = booking;
  const grounds = charges.filter(isGround);
  const free = eligible ?? freeToGo(grounds);
  const gone = end ?? goneWith(charges, grounds);
  const seen = new Map<string, number>();
  return {
    ...told,
    ...(person === '' ? {} : { person }),
    grounds: grounds.map((charge) => groundOf(charge, seen)),
    ...(free === undefined ? {} : { eligible: free }),
    ...(gone === undefined ? {} : { end: gone }),
  };
};

const groundOf = (charge: ReadCharge, seen: Map<string, number>): object => {
  const { kind, called, since, endedAt, endedHow } = charge;
  return {
    ref: refOf(charge, seen),
    kind,
    ...(called === '' ? {} : { called }),
    ...(since === '' ? {} : { since }),
    ...(endedAt === '' ? {} : { ended: { at: endedAt, how: endedHow } }),
  };
};

/** A charge without a number of its own is known again by what it says, and by how many said the same before it. */
const refOf = ({ ref, kind, called, since }: ReadCharge, seen: Map<string, number>): string => {
  if (ref !== '') return ref;
  const said = createHash('sha256').update([kind, called, since].join('\n')).digest('hex').slice(0, 12);
  const before = seen.get(said) ?? 0;
  seen.set(said, before + 1);
  return `${said}-${before + 1}`;
};

/** Where every ground has ended, the person was free to go, but for a request, when the last one did. */
const freeToGo = (grounds: readonly ReadCharge[]): { readonly at: string; readonly reason: string } | undefined => {
  const last = newest(grounds);
  if (last === undefined || last.freeReason === undefined || grounds.some(({ endedAt }) => endedAt === ''))
    return undefined;
  return { at: last.endedAt, reason: last.freeReason };
};

/** Where no ground stands, custody ended with the last row that says so. */
const goneWith = (
  charges: readonly ReadCharge[],
  grounds: readonly ReadCharge[],
): { readonly at: string; readonly how: string } | undefined => {
  if (grounds.some(({ endedAt }) => endedAt === '')) return undefined;
  const last = newest(charges.filter(({ endsCustody, endedAt }) => endsCustody !== undefined && endedAt !== ''));
  return last?.endsCustody === undefined ? undefined : { at: last.endedAt, how: last.endsCustody };
};

/** Times are in UTC with the same shape, so that their texts stand in their order. */
const newest = (charges: readonly ReadCharge[]): ReadCharge | undefined =>
  charges.reduce<ReadCharge | undefined>(
    (last, one) => (last === undefined || one.endedAt >= last.endedAt ? one : last),
    undefined,
  );
