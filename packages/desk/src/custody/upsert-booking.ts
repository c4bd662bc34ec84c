import type { JsonObject } from '@holdpoint/ledger';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { raiseClaim } from '../citizenship/raise-claim.ts';
import type { DeskEvent } from '../event/desk-event.ts';
import { attempt, type Context, type Outcome, refuse, type Step } from '../event/outcome.ts';
import { applyMessage } from './apply-message.ts';
import { type BookingMessage, messageAsTold, newestTime, wrongInStay } from './booking-message.ts';
import { custodyChanges } from './custody-changes.ts';
import type { Custody } from './custody.ts';
import { deskDiffers } from './desk-differs.ts';
import { unkeptField } from './unkept-field.ts';

/** What a booking message came to. `repeated` and `late` leave the booking as it stood. */
export type BookingChange = 'booked' | 'changed' | 'unchanged' | 'repeated' | 'late';

export interface BookingUpserted {
  readonly change: BookingChange;
  readonly custody: Custody;
  /** The cases of this custody, each with the custody as it now stands. */
  readonly cases: readonly DetainerCase[];
  readonly promptsClaim: boolean;
  /** Where the jail says otherwise than the desk recorded; the desk's word stands. */
  readonly differs: readonly JsonObject[];
}

/** What stands before a message: the custody of the booking, and its cases that are not closed. */
export interface BookingStanding {
  readonly custody?: Custody;
  readonly cases: readonly DetainerCase[];
}

/**
 * Takes in a booking as the jail's own system tells it. A repeated message changes nothing and says so; an older one that
 * comes late is kept in the log and overwrites nothing; two with one number and different words are refused. A record that
 * says that the person is a citizen freezes an open case, late or not.
 */
export const upsertBooking = (
  context: Context,
  standing: BookingStanding,
  message: BookingMessage,
): Outcome<BookingUpserted> => {
  const id = standing.custody?.id ?? context.newId();
  const { sequence, recordSaysCitizen } = message;
  const trial = { act: 'upsert-booking', subject: { kind: 'custody', id }, dated: message } as const;
  const outcome = attempt(context, { ...trial, open: { sequence } }, () => take(context, id, standing, message));
  if (!outcome.ok || !recordSaysCitizen) return outcome;
  const claims = outcome.result.cases.map((one) => claimed(context, one));
  return {
    ...outcome,
    result: { ...outcome.result, cases: claims.map(({ one }) => one) },
    events: [...outcome.events, ...claims.flatMap(({ events }) => events)],
  };
};

const take = (
  context: Context,
  id: string,
  { custody: known, cases }: BookingStanding,
  message: BookingMessage,
): Step<BookingUpserted> => {
  const { sequence, fingerprints, identifiers, recordSaysCitizen } = message;
  const unkept = Object.keys(identifiers).filter((name) => unkeptField(name) !== undefined);
  if (unkept.length > 0) return refuse('field-not-kept', ...unkept);
  const wrong = wrongInStay(message);
  if (wrong.length > 0) return refuse('facts-invalid', ...wrong);
  if (newestTime(message) > context.clock.now()) return refuse('time-in-the-future');
  const read = known?.message;
  const isSame = read !== undefined && fingerprints.includes(read.fingerprint);
  if (isSame && read.sequence === sequence && known !== undefined)
    return {
      result: { change: 'repeated', custody: known, cases, promptsClaim: false, differs: [] },
      open: { change: 'repeated' },
    };
  if (read?.sequence === sequence) return refuse('message-contradicts', `sequence ${sequence}`);
  const isLate = read !== undefined && sequence < read.sequence;
  const { agency } = context.actor;
  const before = known ?? { id, agency, person: message.person, bookedAt: message.bookedAt, grounds: [] };
  const told = isLate ? before : applyMessage(before, message, context.newId);
  const custody: Custody = recordSaysCitizen ? { ...told, promptsClaim: true } : told;
  const changes = isLate ? [] : custodyChanges(known, custody);
  const change = known === undefined ? 'booked' : isLate ? 'late' : changes.length > 0 ? 'changed' : 'unchanged';
  const differs = isLate ? [] : deskDiffers(custody, message);
  const followed = cases.map((one) => ({ ...one, custody }));
  return {
    result: { change, custody, cases: followed, promptsClaim: recordSaysCitizen, differs },
    open: {
      change,
      ...(isLate ? { newest: read.sequence } : {}),
      changes,
      promptsClaim: recordSaysCitizen,
      ...(differs.length === 0 ? {} : { differs }),
      ...handedOver(cases, custody),
    },
    personal: change === 'unchanged' ? identifiers : { ...identifiers, 'booking as told': messageAsTold(message) },
  };
};

/** The cases in which the jail's record says that the person was handed over, and no decision of this desk stands for it. */
const handedOver = (cases: readonly DetainerCase[], { end }: Custody): JsonObject => {
  if (end?.how !== 'handed over' || end.from !== 'booking') return {};
  const without = cases.filter(
    ({ custody, decisions }) =>
      custody.end === undefined && !decisions.some(({ act, state }) => act === 'transfer' && state === 'confirmed'),
  );
  return without.length === 0 ? {} : { handedOverWithoutDecision: without.map(({ id }) => id) };
};

const claimed = (
  context: Context,
  one: DetainerCase,
): { readonly one: DetainerCase; readonly events: readonly DeskEvent[] } => {
  if (one.claim !== undefined || standingOf(one) !== 'open') return { one, events: [] };
  const outcome = raiseClaim(context, one, { raisedBy: 'a record', isCredible: true });
  return { one: outcome.ok ? outcome.result : one, events: outcome.events };
};
