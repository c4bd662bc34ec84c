import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { isCurrent, type ReceivedDocument } from './received-document.ts';

export interface Revision extends Dated {
  readonly how: 'replacedBy' | 'cancelledBy' | 'duplicateOf';
  /** The other document, of the same agency. */
  readonly other: ReceivedDocument | undefined;
}

/** Says of a document that another replaced or cancelled it, or that it is the same as one received before. */
export const reviseDocument = (
  context: Context,
  document: ReceivedDocument,
  { how, other, ...dated }: Revision,
): Outcome<ReceivedDocument> =>
  attempt(context, { act: 'revise-document', subject: { kind: 'document', id: document.id }, dated }, () => {
    if (other === undefined || other.agency !== document.agency || other.id === document.id)
      return refuse('document-unknown');
    if (!isCurrent(document)) return refuse('case-stands-otherwise', 'the document was revised before');
    return { result: { ...document, [how]: other.id }, open: { how, other: other.receiptNumber } };
  });
