import type { Session } from '@holdpoint/store';
import { formatInstant, instantOf } from '@holdpoint/engine';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { DRAFT_HOURS, type KeptIntake } from './intake-drafts.ts';

/** The first page: begin, or go on with what was begun. */
export const startPage = (
  session: Session,
  { kept, unreadable }: { readonly kept: readonly KeptIntake[]; readonly unreadable: number },
  zone: string,
): Html =>
  html`<h1>New document</h1>
    <p>
      A detainer, a warrant or a letter has come. You give its file, compare what it says, call its sender back, and say
      whom it is about; then the case is opened. It takes a few minutes, and you can stop at any page.
    </p>
    ${postForm(session, '/intake', html`<p><button>Begin</button></p>`)}
    <p class="hint">
      What you enter is kept sealed for you alone, until ${DRAFT_HOURS} hours after your last change; then it is
      deleted. A file that was taken stays.
    </p>
    ${
      unreadable === 0
        ? ''
        : html`<p class="instruction ask">
            ${unreadable === 1 ? 'A draft of yours was' : `${unreadable} drafts of yours were`} begun with an earlier
            edition of this software and cannot be opened. Nothing was received: take the paper in anew.
          </p>`
    }
    ${
      kept.length === 0
        ? ''
        : html`<h2>Begun and not finished</h2>
            <ul class="drafts">
              ${kept.map(({ id, draft, changedAt, endsAt }) => {
                const what = whatItIs(draft);
                return html`<li>
                  <a href="/intake/${id}">${what}</a>, last changed ${whenWords(changedAt, zone)}, ends
                  ${whenWords(endsAt, zone)}
                  ${postForm(session, `/intake/${id}/end`, html`<button class="plain">Throw this draft away<span class="hidden">: ${what}</span></button>`)}
                </li>`;
              })}
            </ul>`
    }`;

const whatItIs = ({ answers, reading, match, file }: KeptIntake['draft']): string => {
  const kind = answers?.kind ?? reading?.kind;
  const form = typeof kind === 'string' && kind !== '' ? kind : file === undefined ? 'A paper' : 'A file';
  return match === undefined ? form : `${form} about ${match.who}`;
};

const whenWords = (at: number, zone: string): string => {
  const instant = instantOf(at);
  return instant === undefined ? '' : timeWords(formatInstant(instant), zone);
};

/** The paper was received and no case was opened. */
export const donePage = (receiptNumber: string): Html =>
  html`<h1>Received: ${receiptNumber}</h1>
    <p class="instruction ask">
      No case was opened, since nobody in custody here is meant. Answer the sender: “not in custody here”, with this
      number. If the person is booked later, the document is found by it.
    </p>
    <p><a class="button" href="/intake">Next document</a> <a href="/board">Back to the board</a></p>`;
