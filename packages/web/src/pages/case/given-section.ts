import { html, type Html } from '../html.ts';
import { timeWords } from '../words.ts';
import type { CaseData } from './case-data.ts';

/** What was given to offices, or is about to be, and what senders were answered. */
export const givenSection = (one: CaseData, zone: string): Html =>
  html`<h2>Given and answered</h2>
    ${one.disclosures.length + one.responses.length === 0 ? html`<p>Nothing by letter.</p>` : ''}
    <ul>
      ${one.disclosures.map(
        ({ id, recipient, fields, state, proposedAt, sentAt }) =>
          html`<li>
            <a href="/cases/${one.id}/disclosures/${id}">${fields.join(', ')}, to ${recipient}</a>:
            ${state === 'proposed' ? html`<strong>waits for a second person</strong>` : state === 'approved' ? html`<strong>approved, not sent</strong>` : state},
            ${timeWords(sentAt ?? proposedAt, zone)}
          </li>`,
      )}
      ${one.responses.map(
        ({ document, says, channel, at, paper }) =>
          html`<li>
            Answered ${one.documents.find(({ id }) => id === document)?.receiptNumber ?? 'a document'}: ${says}, by
            ${channel},
            ${timeWords(at, zone)}${paper === null ? '' : html`. <a href="/cases/${one.id}/files/${paper}">Download the letter</a>`}
          </li>`,
      )}
    </ul>`;
