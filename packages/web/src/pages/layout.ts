import type { Session } from '@holdpoint/store';
import { SAMPLE_WARNING } from '../service/service.ts';
import { html, Html } from './html.ts';
import { STYLE_PATH } from './style.ts';

/** What surrounds a page. */
export interface Surroundings {
  readonly agency: string;
  readonly isSample: boolean;
  readonly session?: Session | undefined;
  /** Whether a claim of citizenship can be raised from here, and where. */
  readonly claimPath?: string;
  /** Seconds after which the page asks for itself again; for boards. */
  readonly refreshSeconds?: number;
}

/** CJIS AC-11: after half an hour without use nothing stays on the screen. */
const IDLE_SECONDS = 1801;

const ROLE_WORDS: Readonly<Record<string, string>> = {
  clerk: 'clerk',
  'second-person': 'second person',
  'watch-commander': 'watch commander',
  counsel: 'counsel',
  'records-auditor': 'records auditor',
  oversight: 'oversight',
  administrator: 'administrator',
  'api-feed': 'feed',
};

/** A whole page, the same everywhere: who is signed on, where one is, what it is about. No script. */
export const layout = (title: string, body: Html, around: Surroundings): string => {
  const { agency, isSample, session, claimPath } = around;
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh(around)}
        <title>${title} – ${agency} – Holdpoint</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        ${isSample ? html`<p class="sample" role="note">${SAMPLE_WARNING}</p>` : ''}
        <header>
          <p class="brand"><a href="/board">${agency}</a> <span>release desk</span></p>
          ${session === undefined ? '' : navigation(session)}
        </header>
        <main id="main" tabindex="-1">${body}</main>
        ${claimPath === undefined || session === undefined ? '' : claimForm(claimPath)}
        <footer><p>Holdpoint. Not legal advice: counsel adopts the law that this desk uses.</p></footer>
      </body>
    </html>`.text
  }`;
};

/** A board asks for itself again; any other page is blanked when its session has been idle, with or without script. */
const refresh = ({ refreshSeconds, session }: Surroundings): Html =>
  refreshSeconds !== undefined
    ? html`<meta http-equiv="refresh" content="${refreshSeconds};url=?auto=1" />`
    : session === undefined
      ? html``
      : html`<meta http-equiv="refresh" content="${IDLE_SECONDS};url=/locked" />`;

const navigation = ({ actor, formToken }: Session): Html =>
  html`<nav aria-label="Desk">
    <ul>
      <li><a href="/board">Board</a></li>
      <li><a href="/intake">New document</a></li>
    </ul>
    <form method="post" action="/sign-out">
      <input type="hidden" name="form-token" value="${formToken}" />
      <span>${actor.user}, ${ROLE_WORDS[actor.role] ?? actor.role}</span> <button class="plain">Sign out</button>
    </form>
  </nav>`;

const claimForm = (path: string): Html =>
  html`<aside aria-label="Claim of citizenship">
    <p><a class="claim" href="${path}">This person says or a record says: citizen of the United States</a></p>
  </aside>`;
