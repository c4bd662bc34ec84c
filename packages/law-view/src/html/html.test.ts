import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes whatever is put in, in text and in attributes', () => {
  const hostile = `<img src=x onerror="alert('1')">&`;
  expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
  );
});

it('takes HTML made here as it is, lists in their order, and nothing for what is left out', () => {
  const items = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
  expect(html`${items}${false}${undefined}${0}`.text).toBe('<li>a</li><li>&lt;b&gt;</li>0');
});

it('keeps a section sign on the line of its number', () => {
  expect(html`${'Gov. Code § 7284.6'}`.text).toBe('Gov. Code §\u00A07284.6');
});
