import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { Channel } from '../document/channel.ts';

export interface SenderResponse extends Dated {
  readonly document: string;
  readonly channel: Channel;
  readonly says: 'received and under review' | 'will comply' | 'declined' | 'not in custody here' | 'form not complete';
}

/** A response to the sender of a request: an act of its own, so that a refusal is never inferred from silence. */
export const respondToSender = (
  context: Context,
  one: DetainerCase,
  response: SenderResponse,
): Outcome<DetainerCase> => {
  const trial = { act: 'respond-to-sender', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: response }, () => {
    const document = one.documents.find(({ id }) => id === response.document);
    if (document === undefined) return refuse('document-unknown');
    const declined = one.decisions.some(({ state }) => state === 'declined');
    const confirmed = one.decisions.some(({ state }) => state === 'confirmed');
    if ((response.says === 'declined' && !declined) || (response.says === 'will comply' && !confirmed))
      return refuse('nothing-proposed', response.says);
    return { result: one, open: { to: document.receiptNumber, channel: response.channel, says: response.says } };
  });
};
