import type { Instant } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { saysSomething } from '../decision/says-something.ts';

/** What keeps a case from being sealed or expunged: a lawsuit, an investigation, a request for records. */
export interface LegalHold {
  readonly id: string;
  readonly caseId: string;
  readonly reason: string;
  readonly since: Instant;
  readonly ended?: Instant;
}

export interface LegalHoldPlaced extends Dated {
  readonly caseId: string;
  readonly reason: string;
}

export const standingHolds = (holds: readonly LegalHold[]): readonly LegalHold[] =>
  holds.filter(({ ended }) => ended === undefined);

/** Counsel places a case under legal hold: nothing of it may be sealed, expunged or let go meanwhile. */
export const placeLegalHold = (context: Context, placed: LegalHoldPlaced): Outcome<LegalHold> => {
  const { caseId, reason } = placed;
  const id = context.newId();
  const trial = { act: 'place-legal-hold', subject: { kind: 'case', id: caseId } } as const;
  return attempt(context, { ...trial, dated: placed, open: { hold: id } }, (at) =>
    saysSomething(reason)
      ? { result: { id, caseId, reason, since: at }, personal: { reason } }
      : refuse('words-say-nothing'),
  );
};

/** Counsel lifts a legal hold. */
export const liftLegalHold = (
  context: Context,
  { hold, ...dated }: Dated & { readonly hold: LegalHold },
): Outcome<LegalHold> => {
  const trial = { act: 'lift-legal-hold', subject: { kind: 'case', id: hold.caseId } } as const;
  return attempt(context, { ...trial, dated, open: { hold: hold.id } }, (at) =>
    hold.ended === undefined
      ? { result: { ...hold, ended: at } }
      : refuse('case-stands-otherwise', 'it was lifted before'),
  );
};
