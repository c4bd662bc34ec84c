import type { ResolvedPack } from '@holdpoint/engine';
import { html, type LawBook, type ProvisionView, table } from '@holdpoint/law-view';
import { page } from './page.ts';

/** The index of one pack. */
export const packIndexPage = (pack: ResolvedPack, views: readonly ProvisionView[]): string =>
  page({
    title: `${pack.title}: the provisions`,
    above: html`<nav aria-label="Where you are">
      <ul>
        <li><a href="../index.html">All law</a></li>
      </ul>
    </nav>`,
    main: html`<h1>${pack.title}</h1>
      <p class="cite">Pack ${pack.id}, version ${pack.version}, ${pack.layer} layer.</p>
      ${pack.doesNotReach !== undefined && html`<p>${pack.doesNotReach.says} (${pack.doesNotReach.cite})</p>`}
      ${table(
        'The provisions of this pack, by citation',
        ['Citation', 'What it is about', 'In force', 'Grade', 'Examples'],
        views.map((view) => [
          html`<a href="${encodeURIComponent(view.name)}.html">${view.cite}</a>`,
          view.title,
          view.inForce.to === null
            ? `since ${view.inForce.from}`
            : `${view.inForce.from} until the day before ${view.inForce.to}`,
          `${view.read.grade}, read on ${view.read.on}`,
          resultOf(view),
        ]),
      )}`,
  });

/** The index of all packs. */
export const packsPage = (book: LawBook, views: readonly ProvisionView[]): string =>
  page({
    title: 'The law by which Holdpoint decides',
    above: html`<p class="cite">Holdpoint</p>`,
    main: html`<h1>The law by which Holdpoint decides</h1>
      <p>
        One page for each provision: what it says, its rules limb by limb, open questions, and worked examples that were
        run when these pages were made.
      </p>
      ${table(
        'The packs',
        ['Pack', 'Layer', 'Provisions', 'Examples'],
        book.packs.map(({ resolved }) => {
          const own = views.filter((view) => view.pack === resolved.id);
          return [
            html`<a href="${encodeURIComponent(resolved.id)}/index.html">${resolved.title}</a> (${resolved.id})`,
            resolved.layer,
            `${own.length} provisions`,
            own.reduce((sum, view) => sum + view.examples.length, 0) === 0 ? 'none' : total(own),
          ];
        }),
      )}`,
  });

const resultOf = (view: ProvisionView): string => (view.examples.length === 0 ? 'none' : total([view]));

const total = (views: readonly ProvisionView[]): string => {
  const examples = views.flatMap((view) => view.examples);
  const failing = examples.filter((example) => !example.passes).length;
  return failing === 0 ? `✓ all ${examples.length} pass` : `✗ ${failing} of ${examples.length} fail`;
};
