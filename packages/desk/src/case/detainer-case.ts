import type { Action, Instant } from '@holdpoint/engine';
import type { Claim } from '../citizenship/claim.ts';
import type { CaseDisclosure } from '../disclosure/case-disclosure.ts';
import type { SentResponse } from '../response/sent-response.ts';
import type { Custody } from '../custody/custody.ts';
import type { ActDecision } from '../decision/act-decision.ts';
import type { Sealed } from '../record/sealed.ts';
import type { StoredDetermination } from '../determination/stored-determination.ts';
import type { ReceivedDocument } from '../document/received-document.ts';
import { isCurrent } from '../document/received-document.ts';
import type { ServedNotice } from '../duty/served-notice.ts';
import type { Json } from '@holdpoint/ledger';
import { type FactBook, factsOf } from './fact-book.ts';
import type { CaseStanding } from './standing.ts';

/** A request about one person in custody, from receipt to outcome. */
export interface DetainerCase {
  readonly id: string;
  readonly agency: string;
  /** The jurisdiction whose law binds the agency, and the kind of agency it is, in the words of the case format. */
  readonly jurisdiction: string;
  readonly agencyKind: string;
  readonly openedAt: Instant;
  readonly custody: Custody;
  readonly documents: readonly ReceivedDocument[];
  readonly facts: FactBook;
  /** The newest last; none is ever overwritten. */
  readonly determinations: readonly StoredDetermination[];
  readonly decisions: readonly ActDecision[];
  readonly claim?: Claim;
  readonly notices: readonly ServedNotice[];
  /** What was to leave the agency, and what did; absent where nothing was. */
  readonly disclosures?: readonly CaseDisclosure[];
  readonly responses?: readonly SentResponse[];
  readonly actsDone: readonly Action[];
  readonly outcome?: string;
  readonly closedAt?: Instant;
  /** Its personal data were let go; what was done stands. */
  readonly sealed?: Sealed;
}

/** How the case stands; worked out, never stored. */
export const standingOf = ({ closedAt, custody, claim }: DetainerCase): CaseStanding => {
  if (closedAt !== undefined) return 'closed';
  if (custody.end?.how === 'handed over') return 'handed-over';
  if (custody.end !== undefined) return 'released';
  return claim !== undefined && claim.settled === undefined ? 'frozen' : 'open';
};

/** The facts of the case as the engine reads them: what people said, the papers that still stand, and the acts done. */
export const caseFacts = (one: DetainerCase): Readonly<Record<string, Json>> => ({
  'citizenship claim': 'none',
  ...factsOf(one.facts),
  ...claimFact(one.claim),
  agency: one.agencyKind,
  documents: { complete: 'yes', list: one.documents.filter(isCurrent).map(({ fields }) => fields as Json) },
  ...(one.actsDone.length === 0 ? {} : { 'acts done': [...one.actsDone] }),
});

const claimFact = (claim: Claim | undefined): Readonly<Record<string, Json>> => {
  if (claim === undefined || claim.settled?.how === 'withdrawn') return {};
  return { 'citizenship claim': claim.isCredible ? 'credible' : 'made' };
};
