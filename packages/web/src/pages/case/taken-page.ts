import type { CaseLock, Session } from '@holdpoint/store';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';

/** Says who is at work on a case, and offers to take it over. */
export const takenPage = (lock: CaseLock, session: Session, path: string, zone: string): Html =>
  html`<h1>Somebody else is at work on this case</h1>
    <p>${lock.user}, since ${timeWords(new Date(lock.takenAt).toISOString(), zone)}. Ask before you take it over.</p>
    ${postForm(
      session,
      `/cases/${lock.caseId}/take`,
      html`<input type="hidden" name="back" value="${path}" />
        <p><button>Take it over</button> <a href="/cases/${lock.caseId}">Back to the case</a></p>`,
    )}`;
