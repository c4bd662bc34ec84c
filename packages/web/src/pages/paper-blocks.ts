import type { Block } from '@holdpoint/papers';
import { html, type Html } from './html.ts';
import { tableParts } from './table.ts';

/** What a paper says, as a part of a page of the desk, under headings of this level and smaller. */
export const paperBlocks = (blocks: readonly Block[]): Html => html`${blocks.map(drawn)}`;

const drawn = (block: Block): Html | undefined => {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'text':
      return html`<p class="told">${block.text}</p>`;
    case 'note':
      return html`<p class="hint">${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'facts':
      return html`<dl>
        ${block.rows.map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd class="told">${value}</dd>`,
        )}
      </dl>`;
    case 'pairs':
      return html`<table>
        ${tableParts(block.rows, [
          [block.header[0], ([first]) => first],
          [block.header[1], ([, second]) => second, 'told'],
        ])}
      </table>`;
    case 'together':
      return paperBlocks(block.blocks);
    // What is filled in by pen stands on the paper alone.
    case 'blanks':
    case 'choices':
    case 'sheet':
      return undefined;
  }
};
