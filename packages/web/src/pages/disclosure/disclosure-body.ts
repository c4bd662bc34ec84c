import { mayDo } from '@holdpoint/desk';
import type { CaseStanding } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import type { DisclosureView } from '../../routes/case-disclosure-routes.ts';
import type { CaseData } from '../case/case-data.ts';
import { html, type Html } from '../html.ts';
import { table } from '../table.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';

const STATES: Readonly<Record<string, string>> = {
  proposed: 'It waits for a second person. Nothing was given.',
  approved: 'It is approved. Nothing was given yet: make the letter, send it, and record that it was sent.',
  refused: 'It was stopped. Nothing was given.',
  stopped: 'A claim of citizenship came between. Nothing was given.',
  sent: 'It was sent.',
};

/** One disclosure: what is given and why, how it stands, and what is to be done next. */
export const disclosureBody = (one: CaseData, view: DisclosureView, session: Session, zone: string): Html => {
  const may = (act: Parameters<typeof mayDo>[1]) => mayDo(session.actor.role, act, one.standing as CaseStanding);
  const own = `/cases/${one.id}/disclosures/${view.id}`;
  const isOpen = view.state === 'proposed' || view.state === 'approved';
  const isOwn = view.proposedBy === session.actor.user;
  return html`<h1>Disclosure to ${view.recipient}</h1>
    <p class="instruction ${view.state === 'sent' ? 'go' : isOpen ? 'ask' : 'stop'}">
      ${STATES[view.state] ?? view.state}
    </p>
    ${table('What is given', view.fields, [
      ['Field', ({ field }) => field],
      ['Value', ({ value }) => value, 'told'],
      ['What the law says of giving it', ({ says, cites }) => html`${says} <small>${cites.join('; ')}</small>`],
    ])}
    <h2>Why, and who</h2>
    <dl>
      <dt>Purpose</dt>
      <dd class="told">${view.purpose}</dd>
      <dt>Legal basis</dt>
      <dd class="told">${view.legalBasis}</dd>
      <dt>Law of</dt>
      <dd>${view.lawOn}</dd>
      <dt>Proposed</dt>
      <dd>${view.proposedBy}, ${timeWords(view.proposedAt, zone)}</dd>
      ${
        view.approvedAt === null
          ? ''
          : html`<dt>Approved</dt>
              <dd>${view.approvedBy ?? ''}, ${timeWords(view.approvedAt, zone)}</dd>`
      }
      ${
        view.sentAt === null
          ? ''
          : html`<dt>Sent</dt>
              <dd>${view.channel ?? ''}, ${timeWords(view.sentAt, zone)}</dd>`
      }
      ${
        view.paper === null
          ? ''
          : html`<dt>SHA-256 of the letter</dt>
              <dd><code class="hash">${view.paper}</code></dd>`
      }
    </dl>
    <h2>What you can do</h2>
    <ul>
      ${view.state === 'proposed' && may('approve-disclosure') && !isOwn ? html`<li><a href="/cases/${one.id}/approve-disclosure?disclosure=${view.id}">Approve it as the second person</a></li>` : ''}
      ${view.state === 'proposed' && isOwn ? html`<li>You proposed it, so somebody else must approve it.</li>` : ''}
      ${isOpen && may('decline-disclosure') ? html`<li><a href="/cases/${one.id}/refuse-disclosure?disclosure=${view.id}">Stop it</a></li>` : ''}
      ${view.state === 'sent' && view.paper !== null ? html`<li><a href="/cases/${one.id}/files/${view.paper}">Download the letter as it was sent</a></li>` : ''}
      ${mayDo(session.actor.role, 'export-proof', undefined) ? html`<li><a href="${own}/bundle">Download the proof bundle of this disclosure</a></li>` : ''}
      <li><a href="/cases/${one.id}">Back to the case</a></li>
    </ul>
    ${view.state === 'approved' && may('disclose') ? postForm(session, `${own}/letter`, html`<p><button>Make the letter</button></p>`) : ''}`;
};
