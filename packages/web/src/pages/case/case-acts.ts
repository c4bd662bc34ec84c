import type { CaseAct } from './act-form.ts';
import { CLAIM_ACTS } from './acts/claim-acts.ts';
import { CUSTODY_ACTS } from './acts/custody-acts.ts';
import { DECISION_ACTS } from './acts/decision-acts.ts';
import { callBackAct } from './acts/call-back-act.ts';
import { DISCLOSURE_ACTS } from './acts/disclosure-acts.ts';
import { type Offices, proposeDisclosureAct } from './acts/propose-disclosure-act.ts';
import { RECORD_ACTS } from './acts/record-acts.ts';

/** Everything that can be done to a case on pages of its own. */
export const CASE_ACTS: readonly CaseAct[] = [
  ...DECISION_ACTS,
  ...CLAIM_ACTS,
  ...CUSTODY_ACTS,
  ...RECORD_ACTS,
  ...DISCLOSURE_ACTS,
];

/** Acts that choose an office of the agency’s own directory, as it stands when they are asked. */
export const officeActs = (offices: Offices): readonly CaseAct[] => [
  proposeDisclosureAct(offices),
  callBackAct(offices),
];
