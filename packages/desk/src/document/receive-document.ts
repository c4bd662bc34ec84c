import type { Form } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import type { Channel } from './channel.ts';
import { checkForm } from './check-form.ts';
import type { DocumentFields, ReceivedDocument } from './received-document.ts';

export interface DocumentReceipt extends Dated {
  readonly channel: Channel;
  /** SHA-256 of the file as the sender, or the scanner, gave it, in hex. */
  readonly sha256: string;
  /** SHA-256 of the file as it was stored, in hex. */
  readonly storedSha256: string;
  readonly fields: DocumentFields;
  /** The next receipt number of the agency. */
  readonly receiptNumber: string;
}

/** Receives any document: sealed with its hash and time, checked against its own form, given a receipt number. */
export const receiveDocument = (
  context: Context,
  receipt: DocumentReceipt,
  catalogue: readonly Form[],
): Outcome<ReceivedDocument> => {
  const id = context.newId();
  const { channel, sha256, storedSha256, fields, receiptNumber } = receipt;
  const open = { receiptNumber, channel, sha256: storedSha256 };
  return attempt(
    context,
    { act: 'receive-document', subject: { kind: 'document', id }, dated: receipt, open },
    (at) => {
      if (sha256.toLowerCase() !== storedSha256.toLowerCase()) return refuse('hash-mismatch');
      const findings = checkForm(catalogue, fields, at);
      const document: ReceivedDocument = {
        id,
        agency: context.actor.agency,
        receiptNumber,
        receivedAt: at,
        channel,
        receivedBy: context.actor.user,
        sha256: storedSha256.toLowerCase(),
        fields,
        findings,
        sender: { state: 'not called' },
      };
      const kind = typeof fields.kind === 'string' ? fields.kind : 'unknown';
      return { result: document, open: { form: kind, findings: findings.map(({ code }) => code) } };
    },
  );
};
