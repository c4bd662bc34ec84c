import type { Blank, Block, Paper } from '../paper/paper.ts';
import { html, Html } from './html.ts';
import { STYLE } from './style.ts';

/**
 * The paper as one HTML page that stands alone: no script, nothing fetched, readable by ear, with the
 * keyboard and at 400 %. A `nonce` lets its style through a content security policy.
 */
export const paperHtml = (paper: Paper, { nonce }: { readonly nonce?: string } = {}): string =>
  html`<!doctype html>
<html lang="${paper.language}" dir="${directionOf(paper.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${paper.title}</title>
<style${nonce === undefined ? undefined : html` nonce="${nonce}"`}>${new Html(STYLE)}${printedPage(paper)}</style>
</head>
<body>
<main${paper.isLandscape ? html` class="wide"` : undefined}>
${markOf(paper)}<h1>${paper.title}</h1>
${paper.blocks.map((block) => drawn(block, paper.title))}${paper.addenda.map(
    ({ title, paragraphs, lang }) =>
      html`<section class="addendum">
        ${markOf(paper)}
        <h2>${title}</h2>
        ${paragraphs.map((text) => html`<p${langOf(lang)}>${text}</p>\n`)}
      </section> `,
  )}<footer><p>${paper.foot}</p></footer>
</main>
</body>
</html>
`.text;

/** What a browser that can prints on every page; the page itself has both too, for those that cannot. */
const printedPage = ({ mark, foot, isLandscape }: Paper): Html =>
  new Html(
    [
      `@page { size: letter${isLandscape ? ' landscape' : ''}; margin: 2cm;`,
      ...(mark === undefined ? [] : [`@top-center { content: ${cssText(mark)}; font: bold 9pt sans-serif; }`]),
      `@bottom-left { content: ${cssText(foot)}; font: 9pt sans-serif; }`,
      `@bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }`,
    ].join('\n'),
  );

/** A text as CSS writes it, with no sign in it that could end the text, or the style that it stands in. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\<>&\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

const directionOf = (language: string): string =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

const markOf = ({ mark }: Paper): Html | undefined =>
  mark === undefined ? undefined : html`<p class="mark">${mark}</p> `;

const langOf = (lang: string | undefined): Html | undefined => (lang === undefined ? undefined : html` lang="${lang}"`);

const items = (texts: readonly string[]): readonly Html[] => texts.map((text) => html`<li>${text}</li> `);

const drawn = (block: Block, title: string): Html => {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2> `;
    case 'text':
      return html`<p${langOf(block.lang)}>${block.text}</p>\n`;
    case 'note':
      return html`<p class="note">${block.text}</p> `;
    case 'list':
      return html`<ul>
        ${items(block.items)}
      </ul> `;
    case 'choices':
      return html`${block.label === undefined ? undefined : html`<p>${block.label}</p> `}
        <ul class="squares">
          ${items(block.options)}
        </ul> `;
    case 'facts':
      return html`<dl class="facts">
        ${block.rows.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div> `,
        )}
      </dl> `;
    case 'pairs':
      return html`<table>
        <thead>
          <tr>
            ${block.header.map((word) => html`<th scope="col">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((word) => html`<td>${word}</td>`)}
              </tr> `,
          )}
        </tbody>
      </table> `;
    case 'blanks':
      return html`<div class="blanks">${block.fields.map(blank)}</div> `;
    case 'together':
      return html`<section class="together">${block.blocks.map((one) => drawn(one, title))}</section>`;
    case 'sheet':
      return html`<div class="scroll" role="region" aria-label="${title}" tabindex="0">
        <table class="sheet">
          <thead>
            <tr>
              ${block.columns.map(({ label, name }) => html`<th scope="col">${label}${apiName(name)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${Array.from(
              { length: block.rows },
              () =>
                html`<tr>
                  ${block.columns.map(() => html`<td></td>`)}
                </tr> `,
            )}
          </tbody>
        </table>
      </div> `;
  }
};

const apiName = (name: string | undefined): Html | undefined =>
  name === undefined ? undefined : html` <span class="api">(${name})</span>`;

const blank = ({ label, name, value, options, wide, lines }: Blank): Html =>
  html`<div class="${wide ? 'blank wide' : 'blank'}">
    <p>${label}${apiName(name)}</p>
    ${
      options.length > 0
        ? html`<ul class="squares">
            ${items(options)}
          </ul>`
        : value === undefined
          ? Array.from({ length: lines }, () => html`<div class="line"></div>`)
          : html`<p><strong>${value}</strong></p>`
    }
  </div> `;
