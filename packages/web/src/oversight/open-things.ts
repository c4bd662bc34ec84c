import { type DetainerCase, isCurrent, owedDuties, standingOf } from '@holdpoint/desk';
import { type Calendar, formatInstant, type Instant } from '@holdpoint/engine';

/** Something that stands open in a case. */
export interface OpenThing {
  readonly case: string;
  readonly receipt: string;
  readonly what: string;
  readonly since: string | null;
}

const thing = (one: DetainerCase, what: string, since?: Instant): OpenThing => ({
  case: one.id,
  receipt: one.documents[0]?.receiptNumber ?? '',
  what,
  since: since === undefined ? null : formatInstant(since),
});

const oldestFirst = (a: OpenThing, b: OpenThing): number => (a.since ?? '').localeCompare(b.since ?? '');

/** Notices and other duties whose time is over and which are not done. */
export const lateThings = (cases: readonly DetainerCase[], now: Instant, calendar: Calendar): readonly OpenThing[] =>
  cases
    .flatMap((one) =>
      owedDuties(one, now, calendar).flatMap(({ what, to, pressure, due }) =>
        pressure === 'over' && due?.unit === 'instant' ? [thing(one, `${what}, to ${to}`, due.at)] : [],
      ),
    )
    .toSorted(oldestFirst);

/** What waits for somebody: requests without a response, senders not called back, proposals, claims whose hour is over. */
export const unansweredThings = (
  cases: readonly DetainerCase[],
  answered: ReadonlySet<string>,
  now: Instant,
): readonly OpenThing[] =>
  cases
    .flatMap((one) => [
      ...(answered.has(one.id) ? [] : [thing(one, 'no response was sent to the sender', one.documents[0]?.receivedAt)]),
      ...one.documents
        .filter(
          (document) => isCurrent(document) && document.sender.state === 'not called' && standingOf(one) === 'open',
        )
        .map((document) => thing(one, 'the sender was not called back', document.receivedAt)),
      ...one.decisions
        .filter(({ state }) => state === 'proposed')
        .map(({ act, proposedAt }) => thing(one, `${act.replaceAll('-', ' ')}: waits for a second person`, proposedAt)),
      ...(one.claim !== undefined && one.claim.settled === undefined && one.claim.answerBy < now
        ? [thing(one, 'claim of citizenship: its hour is over', one.claim.raisedAt)]
        : []),
    ])
    .toSorted(oldestFirst);
