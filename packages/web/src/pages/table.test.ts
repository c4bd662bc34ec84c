import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { scrollTable, table } from './table.ts';

const ROWS = [
  { name: '<b>', says: 'yes' },
  { name: 'second', says: 'no' },
];
const bare = ({ text }: { readonly text: string }): string => text.replaceAll(/\s+/g, ' ').replaceAll('> <', '><');

describe('a table of a page', () => {
  it('has a caption, a heading for each column and one for each row', () => {
    const made = table('What "was" said', ROWS, [
      ['Name', ({ name }) => name],
      ['Says', ({ says }) => html`<em>${says}</em>`, 'told'],
    ]);
    expect(bare(made)).toBe(
      '<table><caption> What &quot;was&quot; said </caption>' +
        '<thead><tr><th scope="col">Name</th><th scope="col">Says</th></tr></thead>' +
        '<tbody><tr><th scope="row">&lt;b&gt;</th><td class="told"><em>yes</em></td></tr>' +
        '<tr><th scope="row">second</th><td class="told"><em>no</em></td></tr></tbody></table>',
    );
  });

  it('that scrolls is reached by the keyboard and named by its caption', () => {
    const made = bare(scrollTable('Offices: 2', ROWS, [['Name', ({ name }) => name]]));
    expect(made).toMatch(/^<div class="scroll" role="region" aria-label="Offices: 2" tabindex="0"><table>/);
  });
});
