import type { Instant } from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';
import type { Dated } from '../event/outcome.ts';
import type { CustodyEnd, GroundKind, ReleaseReason } from './custody.ts';

/** A ground of custody as the jail's own system tells it. */
export interface ToldGround {
  /** The jail's mark of it, the same in every message of the booking. */
  readonly ref: string;
  readonly kind: GroundKind;
  readonly called?: string;
  readonly since: Instant;
  readonly ended?: { readonly at: Instant; readonly how: string };
}

/** A booking as the jail's own system tells it: whole, as it stood when the message was made. */
export interface BookingMessage extends Dated {
  /** Orders the messages of one booking: a number that the jail counts up, or the time in milliseconds. */
  readonly sequence: number;
  /** Keyed hashes of the message, that of the newest key first. */
  readonly fingerprints: readonly [string, ...string[]];
  /** A number for the person that says nothing by itself. */
  readonly person: string;
  readonly identifiers: Readonly<Record<string, Json>>;
  readonly bookedAt: Instant;
  readonly grounds: readonly ToldGround[];
  readonly eligible?: { readonly at: Instant; readonly reason: ReleaseReason };
  readonly end?: { readonly how: CustodyEnd['how']; readonly at: Instant; readonly reason?: ReleaseReason };
  readonly recordSaysCitizen: boolean;
}

/** What a message tells of the stay itself. */
export type ToldStay = Pick<BookingMessage, 'bookedAt' | 'grounds' | 'eligible' | 'end'>;

/** What of a stay cannot be, by the names of its fields: times that contradict each other, a ground told twice. */
export const wrongInStay = ({ bookedAt, grounds, eligible, end }: ToldStay): readonly string[] => [
  ...grounds.flatMap(({ ref, since, ended }) =>
    ended !== undefined && ended.at < since ? [`ground ${ref}: ended before it began`] : [],
  ),
  ...(eligible !== undefined && eligible.at < bookedAt ? ['eligible: before the booking'] : []),
  ...(end !== undefined && end.at < bookedAt ? ['end: before the booking'] : []),
  ...grounds
    .filter(({ ref }, at) => grounds.findIndex((one) => one.ref === ref) !== at)
    .map(({ ref }) => `ground ${ref}: told twice`),
];

/** The newest time that a message tells. */
export const newestTime = ({ bookedAt, grounds, eligible, end }: ToldStay): Instant => {
  const others = [eligible?.at, end?.at, ...grounds.flatMap(({ since, ended }) => [since, ended?.at])];
  return others.reduce<Instant>((newest, at) => (at !== undefined && at > newest ? at : newest), bookedAt);
};

/** A message as the log keeps it, sealed: with it nothing that the jail said is lost, however late it came. */
export const messageAsTold = ({ sequence, bookedAt, grounds, eligible, end }: BookingMessage): Json => ({
  sequence,
  bookedAt,
  grounds: grounds.map(({ ref, kind, called, since, ended }) => ({
    ref,
    kind,
    since,
    ...(called === undefined ? {} : { called }),
    ...(ended === undefined ? {} : { ended: { ...ended } }),
  })),
  ...(eligible === undefined ? {} : { eligible: { ...eligible } }),
  ...(end === undefined ? {} : { end: { ...end } }),
});
