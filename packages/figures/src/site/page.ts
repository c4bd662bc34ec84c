import { html, type HtmlValue } from './html.ts';
import { STYLE } from './style.ts';

/** What stands on every page of one site. */
export interface SiteHead {
  /** Nobody has approved it: the site is for the eyes of those who are to. */
  readonly isPreview: boolean;
  readonly published: string;
  readonly commit: string;
  /** Files differ from the commit, which only a preview may. */
  readonly isChanged: boolean;
}

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  /** Its place in the site, with forward slashes. */
  readonly path: string;
  readonly main: HtmlValue;
}

const PLACES = [
  ['index.html', 'Figures'],
  ['claims.html', 'Claims'],
  ['law.html', 'Law'],
  ['reports.html', 'Reports'],
  ['codebooks.html', 'Codebooks'],
  ['calendar.html', 'Calendar'],
  ['notes.html', 'Notes'],
] as const;

/** The way from one page to another, relative, so that the site may lie anywhere. */
export const linkTo = (from: string, to: string): string => `${'../'.repeat(from.split('/').length - 1)}${to}`;

/** A whole page: nothing outside of the site is needed, and no script may run in it. */
export const page = (head: SiteHead, { title, path, main }: PageParts): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header>
          <p class="site">Figures anyone can rebuild</p>
          <nav aria-label="Site">
            <ul>
              ${PLACES.map(([to, name]) =>
                to === path
                  ? html`<li><a href="${linkTo(path, to)}" aria-current="page">${name}</a></li>`
                  : html`<li><a href="${linkTo(path, to)}">${name}</a></li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">
          ${
            head.isPreview &&
            html`<p class="preview">Preview for those who are to approve it. Not published; do not quote it.</p>`
          }
          ${main}
        </main>
        <footer>
          <p>
            ${head.isPreview ? 'Made' : 'Published'} on ${head.published} from commit
            <code>${head.commit}</code>${head.isChanged && ' with changes'}. These pages hold totals alone, and nothing
            that leads to a record of a person. They argue for no side.
          </p>
        </footer>
      </body>
    </html> `.text;
