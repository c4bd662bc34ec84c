import type { Session } from '@holdpoint/store';
import { SAMPLE_WARNING } from '../service/service.ts';
import { homeOf } from './home-of.ts';
import { navigationFor } from './navigation.ts';
import { html, Html } from './html.ts';
import { SCRIPT_PATH } from './script.ts';
import { STYLE_PATH } from './style.ts';

/** What surrounds a page. */
export interface Surroundings {
  readonly agency: string;
  readonly isSample: boolean;
  /** Whether counsel adopted the law in use; until then every page says that it is a preview. */
  readonly isLawAdopted?: boolean | undefined;
  readonly session?: Session | undefined;
  /** Whether a claim of citizenship can be raised from here, and where. */
  readonly claimPath?: string;
  /** Whether the page renews itself by script where script runs. */
  readonly isLive?: boolean;
  /** A script of this page alone, where script runs. */
  readonly scriptPath?: string;
  readonly nonce?: string | undefined;
  /** Seconds after which the page asks for itself again; for boards. */
  readonly refreshSeconds?: number;
  /** What it asks for then; it says that nobody did. */
  readonly refreshTo?: string;
}

const NOT_ADOPTED = 'law not adopted by counsel: answers are a preview';

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

export const roleWords = (role: string): string => ROLE_WORDS[role] ?? role;

/** A whole page, the same everywhere: who is signed on, where one is, what it is about. No script. */
export const layout = (title: string, body: Html, around: Surroundings): string => {
  const { agency, isSample, isLawAdopted, session, claimPath } = around;
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh(around)}${ownScript(around)}
        <title>${title} – ${agency} – Holdpoint</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        ${isSample ? html`<section class="sample" aria-label="Sample">${SAMPLE_WARNING}</section>` : isLawAdopted === false && html`<section class="sample" aria-label="Law">${NOT_ADOPTED}</section>`}
        <header>
          <p class="brand">
            <a href="${session === undefined ? '/board' : homeOf(session.actor.role)}">${agency}</a>
            <span>release desk</span>
          </p>
          ${session === undefined ? '' : navigation(session)}
        </header>
        <main id="main" tabindex="-1">${body}</main>
        ${claimPath === undefined || session === undefined ? '' : claimForm(claimPath)}
        <footer><p>Holdpoint. Not legal advice: counsel adopts the law that this desk uses.</p></footer>
      </body>
    </html>`.text
  }`;
};

/** Where script runs, the server tells a board that something changed; elsewhere it asks for itself again. */
const refresh = ({ refreshSeconds, refreshTo, nonce }: Surroundings): Html =>
  refreshSeconds !== undefined
    ? html`<noscript><meta http-equiv="refresh" content="${refreshSeconds};url=${refreshTo ?? ''}" /></noscript
        >${nonce === undefined ? '' : html`<script src="${SCRIPT_PATH}" nonce="${nonce}" defer></script>`}`
    : html``;

const ownScript = ({ scriptPath, nonce }: Surroundings): Html =>
  scriptPath === undefined || nonce === undefined
    ? html``
    : html`<script src="${scriptPath}" nonce="${nonce}" defer></script>`;

const navigation = ({ actor, formToken }: Session): Html =>
  html`<nav aria-label="Desk">
    <ul>
      ${navigationFor(actor.role).map(([path, words]) => html`<li><a href="${path}">${words}</a></li>`)}
    </ul>
    <form method="post" action="/sign-out">
      <input type="hidden" name="form-token" value="${formToken}" />
      <span>${actor.user}, ${roleWords(actor.role)}</span> <button class="plain">Sign out</button>
    </form>
  </nav>`;

const claimForm = (path: string): Html =>
  html`<aside aria-label="Claim of citizenship">
    <p><a class="claim" href="${path}">This person says or a record says: citizen of the United States</a></p>
  </aside>`;
