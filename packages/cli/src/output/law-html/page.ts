import { type Html, html, type HtmlValue } from '@holdpoint/law-view';
import { STYLE } from './style.ts';

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  /** Where the reader is, above the page’s own heading. */
  readonly above: HtmlValue;
  readonly main: HtmlValue;
  /** What this page needs beside the style of all. */
  readonly style?: Html;
}

/** A whole page: nothing outside of it is needed, and no script may run in it. */
export const page = (parts: PageParts): string => document(parts).text;

const document = ({ title, above, main, style }: PageParts): Html =>
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
          ${STYLE} ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header>${above}</header>
        <main id="main" tabindex="-1">${main}</main>
        <footer>
          <p>
            This page shows the law as Holdpoint decides by it. It is not legal advice: what counsel of the agency has
            not adopted is a preview.
          </p>
        </footer>
      </body>
    </html> `;
