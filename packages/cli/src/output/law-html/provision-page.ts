import {
  html,
  type HtmlValue,
  Links,
  provisionSections,
  type ProvisionView,
  sectionsOf,
  spanWords,
  table,
} from '@holdpoint/law-view';
import { page } from './page.ts';

/** How the pages lie: one that stands alone, or one of a site with a page for every provision. */
export type Lying = 'alone' | 'site';

const pageOfSite = (pack: string, provision: string): string =>
  `../${encodeURIComponent(pack)}/${encodeURIComponent(provision)}.html`;

/** A page that shows one provision, or all versions of one; in a site its links lead to the other pages. */
export const provisionPage = (views: readonly ProvisionView[], lying: Lying = 'alone'): string => {
  const links = new Links(views, lying === 'site' ? pageOfSite : undefined);
  const [first] = views;
  if (first === undefined) throw new Error('a page needs a provision');
  const isAlone = views.length === 1;
  const title = isAlone ? `${first.cite}: ${first.title}` : `${first.cite.replace(/ \(\d{4}\)$/, '')}, all versions`;
  return page({
    title,
    above: above(first, lying),
    main: isAlone
      ? html`<h1>${first.title}</h1>
          <p class="cite">${first.cite}. ${spanWords(first.inForce)}.</p>
          ${first.versions.length > 1 && timeline(first, links)}${contents(first, links)}${provisionSections(first, links, 2)}`
      : html`<h1>${title}</h1>
          ${timeline(first, links)}${views.map(
            (view) =>
              html`<article id="${view.name}">
                <h2>${view.title}</h2>
                <p class="cite">${view.cite}. ${spanWords(view.inForce)}.</p>
                ${contents(view, links)}${provisionSections(view, links, 3)}
              </article>`,
          )}`,
  });
};

const above = (view: ProvisionView, lying: Lying): HtmlValue =>
  lying === 'alone'
    ? html`<p class="cite">${view.packTitle} (${view.pack})</p>`
    : html`<nav aria-label="Where you are">
        <ul>
          <li><a href="../index.html">All law</a></li>
          <li><a href="index.html">${view.packTitle}</a></li>
        </ul>
      </nav>`;

const contents = (view: ProvisionView, links: Links): HtmlValue =>
  html` <nav aria-label="On this page: ${view.title}">
    <ul>
      ${sectionsOf(view).map(
        ({ anchor, title }) => html`<li><a href="#${encodeURIComponent(links.idOf(view, anchor))}">${title}</a></li>`,
      )}
    </ul>
  </nav>`;

const timeline = (view: ProvisionView, links: Links): HtmlValue =>
  table(
    'Time line: the documents of this citation',
    ['In force', 'Document', 'Citation'],
    view.versions.map((one) => [
      one.to === null ? `since ${one.from}` : `${one.from} until the day before ${one.to}`,
      links.words([{ text: one.title, to: { pack: one.pack, provision: one.name } }]),
      one.cite,
    ]),
  );
