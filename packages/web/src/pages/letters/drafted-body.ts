import { CHANNELS, mayDo } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { fieldInput } from '../field.ts';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import type { LetterData } from './letter-data.ts';
import { totalsBody } from './totals-body.ts';

type Reply = NonNullable<LetterData['reply']>;

/** A reply that was drafted: how far it is, its totals, its papers, and what comes next. */
export const draftedBody = (id: string, reply: Reply, session: Session): Html => {
  const { role } = session.actor;
  return html`<p class="instruction ${reply.sent === null ? 'ask' : 'go'}">${stageWords(reply)}</p>
    <dl>
      <dt>Drafted by</dt>
      <dd>${reply.draftedBy}</dd>
      <dt>Confirmed by</dt>
      <dd>${reply.confirmedBy ?? 'nobody yet'}</dd>
      <dt>Signed by</dt>
      <dd>${reply.signedBy ?? 'nobody yet'}</dd>
      <dt>It holds</dt>
      <dd>${reply.parts.length === 0 ? 'nothing but why: a zero reply' : reply.parts.join(', ')}</dd>
      <dt>Annex</dt>
      <dd>
        ${reply.annex === undefined ? 'made when a second person confirms' : `the gate let ${reply.annex.length} rows through`}
      </dd>
    </dl>
    ${totalsBody(reply)}
    <p>
      <a href="/letters/${id}/reply.pdf">The reply as PDF</a
      >${mayDo(role, 'export-proof', undefined) ? html` · <a href="/letters/${id}/reply.bundle">Download the proof bundle</a>` : ''}
    </p>
    ${nextStep(id, reply, session)}`;
};

const stageWords = ({ sent, signedBy, confirmedBy }: Reply): string => {
  if (sent !== null) return 'Sent.';
  if (signedBy !== undefined) return 'Signed by counsel; not sent yet.';
  return confirmedBy === undefined ? 'A draft; a second person confirms next.' : 'Confirmed; counsel signs next.';
};

const nextStep = (id: string, reply: Reply, session: Session): Html => {
  const { role, user } = session.actor;
  const button = (path: string, words: string): Html =>
    postForm(session, `/letters/${id}/${path}`, html`<p><button>${words}</button></p>`);
  if (reply.sent !== null) return html``;
  if (reply.confirmedBy === undefined) {
    if (!mayDo(role, 'confirm-letter-reply', undefined)) return html``;
    return reply.draftedBy === user
      ? html`<p>You drafted it: another person confirms.</p>`
      : button('reply-confirmations', 'Confirm it as a second person');
  }
  if (reply.signedBy === undefined)
    return mayDo(role, 'sign-letter-reply', undefined) ? button('reply-signatures', 'Sign it as counsel') : html``;
  return mayDo(role, 'send-letter-reply', undefined)
    ? postForm(
        session,
        `/letters/${id}/reply-sendings`,
        fieldInput(
          { name: 'channel', label: 'How was it sent', options: CHANNELS.map((each) => [each, each] as const) },
          '',
        ),
        html`<p><button>Record that it was sent</button></p>`,
      )
    : html``;
};
