import { type Form, formatInstant, type Instant } from '@holdpoint/engine';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { openCase } from '../case/open-case.ts';
import type { Custody } from '../custody/custody.ts';
import { unkeptField } from '../custody/unkept-field.ts';
import { attempt, type Context, type Dated, type Outcome, refuse, type Step } from '../event/outcome.ts';
import type { Channel } from './channel.ts';
import type { DocumentFields, ReceivedDocument } from './received-document.ts';
import { receiveDocument } from './receive-document.ts';

/** A detainer that was open on the day on which the agency starts, as a list of it tells. */
export interface OpenDetainer extends Dated {
  readonly custody: Custody | undefined;
  /** The cases of that custody that are not closed. */
  readonly cases: readonly DetainerCase[];
  /** What was imported before under the same mark. */
  readonly known: ReceivedDocument | undefined;
  /** When the agency received it, from which its clocks run. */
  readonly receivedAt: Instant;
  readonly channel: Channel;
  /** SHA-256 of the paper's image, else of the row of the list. */
  readonly sha256: string;
  readonly isHashOfRow: boolean;
  readonly fields: DocumentFields;
  readonly receiptNumber: string;
  /** Keyed hashes of the mark by which the list knows the detainer's row, and of all that the row says. */
  readonly mark: string;
  readonly fingerprints: readonly [string, ...string[]];
  readonly jurisdiction: string;
  readonly agencyKind: string;
}

export interface OpenDetainerImported {
  readonly change: 'imported' | 'repeated';
  readonly document: ReceivedDocument;
  /** The case it stands in; absent where it was imported before. */
  readonly case?: DetainerCase;
  readonly isNewCase: boolean;
}

/**
 * Takes in a detainer that is already open: received at its own time, entered now, in a case of the custody that stands.
 * Where a case is open the paper joins it. A row that was imported before changes nothing and says so.
 */
export const importOpenDetainer = (
  context: Context,
  row: OpenDetainer,
  catalogue: readonly Form[],
): Outcome<OpenDetainerImported> => {
  const { custody, known, receivedAt, sha256, fingerprints } = row;
  const subject = { kind: 'custody', id: custody?.id ?? 'unknown' } as const;
  const trial = { act: 'import-open-detainer', subject, dated: row } as const;
  const open = { receivedAt: formatInstant(receivedAt) };
  const checked = attempt(context, { ...trial, open }, (): Step<Custody> => {
    const unkept = Object.keys(row.fields).filter((name) => unkeptField(name) !== undefined);
    if (unkept.length > 0) return refuse('field-not-kept', ...unkept);
    if (known !== undefined && !fingerprints.includes(known.imported?.fingerprint ?? ''))
      return refuse('message-contradicts', known.receiptNumber);
    if (custody === undefined) return refuse('booking-unknown');
    if (known !== undefined) return { result: custody, open: { change: 'repeated' } };
    if (custody.end !== undefined) return refuse('custody-ended');
    if (receivedAt > context.clock.now()) return refuse('time-in-the-future');
    const { receiptNumber, isHashOfRow } = row;
    return { result: custody, open: { change: 'imported', receiptNumber, isHashOfRow } };
  });
  if (!checked.ok) return checked;
  if (known !== undefined) return { ...checked, result: { change: 'repeated', document: known, isNewCase: false } };
  const { channel, fields, receiptNumber, mark, jurisdiction, agencyKind } = row;
  const receipt = { channel, fields, receiptNumber, sha256, storedSha256: sha256, at: receivedAt };
  const received = receiveDocument(context, receipt, catalogue);
  if (!received.ok) return { ...received, events: [...checked.events, ...received.events] };
  const document = { ...received.result, imported: { mark, fingerprint: fingerprints[0] } };
  const standing = row.cases.find((one) => standingOf(one) !== 'closed');
  const opening = { jurisdiction, agencyKind, custody: checked.result, documents: [document] };
  const joined = standing === undefined ? openCase(context, opening) : joinCase(context, standing, document);
  const events = [...checked.events, ...received.events, ...joined.events];
  if (!joined.ok) return { ...joined, events };
  return {
    ok: true,
    result: { change: 'imported', document, case: joined.result, isNewCase: standing === undefined },
    events,
  };
};

const joinCase = (context: Context, one: DetainerCase, document: ReceivedDocument): Outcome<DetainerCase> =>
  attempt(context, { act: 'import-open-detainer', subject: { kind: 'case', id: one.id } }, () => ({
    result: { ...one, documents: [...one.documents, document] },
    open: { joins: document.receiptNumber },
  }));
