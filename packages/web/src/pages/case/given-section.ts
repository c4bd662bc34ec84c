import { CASE_STANDINGS, type CaseStanding, mayDo } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
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

/** Disclosures in which somebody has something to do, and what. */
export const openDisclosures = (
  { disclosures, standing }: CaseData,
  { actor }: Session,
): readonly { readonly id: string; readonly words: string }[] =>
  disclosures.flatMap(({ id, recipient, fields, state, proposedBy }) => {
    const about = `${fields.join(', ')}, to ${recipient}`;
    if (state === 'approved') return [{ id, words: `Send what was approved: ${about}` }];
    if (state !== 'proposed') return [];
    const mayApprove =
      isStanding(standing) && mayDo(actor.role, 'approve-disclosure', standing) && proposedBy !== actor.user;
    return [{ id, words: `${mayApprove ? 'Approve or stop' : 'Waits for a second person'}: ${about}` }];
  });

const isStanding = (standing: string): standing is CaseStanding => CASE_STANDINGS.some((each) => each === standing);
