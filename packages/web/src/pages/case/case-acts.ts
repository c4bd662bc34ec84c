import type { CaseAct } from './act-form.ts';
import { CLAIM_ACTS } from './acts/claim-acts.ts';
import { CUSTODY_ACTS } from './acts/custody-acts.ts';
import { DECISION_ACTS } from './acts/decision-acts.ts';
import { RECORD_ACTS } from './acts/record-acts.ts';

/** Everything that can be done to a case on pages of its own. */
export const CASE_ACTS: readonly CaseAct[] = [...DECISION_ACTS, ...CLAIM_ACTS, ...CUSTODY_ACTS, ...RECORD_ACTS];
