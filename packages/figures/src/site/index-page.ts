import { figurePath } from './figure-page.ts';
import { type Html, html } from './html.ts';
import { page, type SiteHead } from './page.ts';
import type { ShownFigure, SiteContent } from './site-content.ts';

/** The list of figures, by source. */
export const indexPage = (head: SiteHead, content: SiteContent): string => {
  const groups = Map.groupBy(content.figures, ({ definition }) => definition.population);
  const cells = content.build.figures.flatMap(({ compared }) => compared);
  const off = cells.filter(({ isWithin }) => !isWithin);
  return page(head, {
    title: 'Figures on immigration detainers that anyone can rebuild',
    path: 'index.html',
    main: html`<h1>Figures on immigration detainers that anyone can rebuild</h1>
      <p>
        Each figure here is a document: what counts and what does not, which date decides, the query, the files by hash,
        and the result. Who runs the same query on the same files comes to the same number, or has found a mistake.
        ${cells.length} numbers that others published stand beside ours;
        ${off.length === 0 ? 'all are equal within their thresholds' : `${off.length} differ`}.
      </p>
      ${[...groups].map(([population, figures]) => group(population, figures))}`,
  });
};

const group = (population: string, figures: readonly ShownFigure[]): Html =>
  html`<h2>${population}</h2>
    <ul class="cards">
      ${figures.map(
        ({ definition, built }) =>
          html`<li>
            <a href="${figurePath(definition.figure)}">${definition.title}</a
            >${built === undefined && ' [x]'}<br />${definition.question}${headline(definition, built)}
          </li>`,
      )}
    </ul>`;

/** The first number of a figure that has one row without groups. */
const headline = ({ columns }: ShownFigure['definition'], built: ShownFigure['built']): Html | false => {
  const [column] = columns;
  const cell = built?.rows[0]?.[0];
  if (built?.rows.length !== 1 || column === undefined || column.kind === 'group' || cell === undefined) return false;
  return html` <b>${cell}</b> ${column.says.charAt(0).toLowerCase()}${column.says.slice(1)}.`;
};
