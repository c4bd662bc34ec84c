import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { Channel } from '../document/channel.ts';
import type { ResponseWord, SentResponse } from './sent-response.ts';

export interface SenderResponse extends Dated {
  readonly document: string;
  readonly channel: Channel;
  readonly says: ResponseWord;
  /** The SHA-256 of the letter that was sent, where the desk made it. */
  readonly paper?: string;
}

/** A response to the sender of a request: an act of its own, so that a refusal is never inferred from silence. */
export const respondToSender = (
  context: Context,
  one: DetainerCase,
  response: SenderResponse,
): Outcome<DetainerCase> => {
  const { channel, says, paper } = response;
  const printed = paper === undefined ? {} : { paper };
  const trial = { act: 'respond-to-sender', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: response }, (at) => {
    const document = one.documents.find(({ id }) => id === response.document);
    if (document === undefined) return refuse('document-unknown');
    if (!mayRespond(one, says)) return refuse('nothing-proposed', says);
    const sent: SentResponse = { document: document.id, channel, says, at, by: context.actor.user, ...printed };
    return {
      result: { ...one, responses: [...(one.responses ?? []), sent] },
      open: { to: document.receiptNumber, channel, says, ...printed },
    };
  });
};

/** Whether what is said was decided: nobody is told that a request is declined, or followed, before that was decided. */
export const mayRespond = (
  one: { readonly decisions: readonly { readonly state: string }[] },
  says: ResponseWord,
): boolean => {
  const decided = one.decisions.map(({ state }) => state);
  if (says === 'declined') return decided.includes('declined');
  return says !== 'will comply' || decided.includes('confirmed');
};
