import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { hourAfter } from '../citizenship/claim.ts';
import type { Custody } from '../custody/custody.ts';
import type { ReceivedDocument } from '../document/received-document.ts';
import type { DetainerCase } from './detainer-case.ts';

export interface CaseOpening extends Dated {
  readonly jurisdiction: string;
  readonly agencyKind: string;
  readonly custody: Custody;
  readonly documents: readonly ReceivedDocument[];
}

/**
 * Opens the case of a person in custody about whom a document was received. Where the jail's own record said that the
 * person is a citizen, the case opens frozen by that claim.
 */
export const openCase = (context: Context, opening: CaseOpening): Outcome<DetainerCase> => {
  const id = context.newId();
  return attempt(context, { act: 'open-case', subject: { kind: 'case', id }, dated: opening }, (at) => {
    const { jurisdiction, agencyKind, custody, documents } = opening;
    const { agency } = context.actor;
    if (documents.length === 0) return refuse('nothing-received');
    if (custody.agency !== agency || documents.some((one) => one.agency !== agency)) return refuse('document-unknown');
    return {
      result: {
        id,
        agency,
        jurisdiction,
        agencyKind,
        openedAt: at,
        custody,
        documents,
        facts: {},
        determinations: [],
        decisions: [],
        notices: [],
        actsDone: [],
        ...(custody.promptsClaim === true && custody.end === undefined
          ? { claim: { raisedAt: at, raisedBy: 'a record', isCredible: true, answerBy: hourAfter(at) } }
          : {}),
      },
      open: {
        custody: custody.id,
        documents: documents.map((one) => one.receiptNumber),
        jurisdiction,
        ...(custody.promptsClaim === true ? { claim: 'a record', page: ['watch-commander', 'counsel'] } : {}),
      },
    };
  });
};
