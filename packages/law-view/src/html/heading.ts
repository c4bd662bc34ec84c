import { Html, html, type HtmlValue } from './html.ts';

/** A heading of a level from 1 to 6. */
export const heading = (level: number, words: HtmlValue): Html => {
  const tag = new Html(`h${Math.min(6, Math.max(1, Math.trunc(level)))}`);
  return html`<${tag}>${words}</${tag}>`;
};
