import type { Compared } from '../build/result.ts';
import { verdictWords } from '../claims/verdict.ts';
import { isSmall } from '../suppression/small-count.ts';
import type { FigureText } from '../register/figure-schema.ts';
import { drawChart } from './draw-chart.ts';
import { type Html, html, type HtmlValue } from './html.ts';
import { linkTo, page, type SiteHead } from './page.ts';
import { rebuildSection } from './rebuild-section.ts';
import type { ShownFigure, SiteContent } from './site-content.ts';
import { table } from './table.ts';

export const figurePath = (name: string): string => `figures/${name}.html`;

/** The page of one figure: the numbers, how they are counted, whose totals stand beside them, and how to make them again. */
export const figurePage = (head: SiteHead, content: SiteContent, shown: ShownFigure): string => {
  const { definition, built } = shown;
  const path = figurePath(definition.figure);
  return page(head, {
    title: definition.title,
    path,
    main: html`<h1>${definition.title}</h1>
      <p>${definition.question}</p>
      ${built === undefined ? notAvailable(shown) : numbers(shown, path, revisionsOf(content, definition.figure))}
      <h2>How it is counted</h2>
      ${countingFacts(definition, content, path)}${built !== undefined && othersSection(definition, built.compared)}
      ${claimsSection(content, definition.figure, path)}${built !== undefined && rebuildSection(head, definition, built, personsIn(content))}
      ${revisionsSection(content, definition.figure)}`,
  });
};

/** Whether the rows of a codebook are persons, so that a small number of them is a small count. */
const personsIn =
  ({ register }: SiteContent) =>
  (codebook: string): boolean =>
    register.codebooks.some(({ value }) => value.codebook === codebook && value.rows === 'persons');

const notAvailable = ({ absent }: ShownFigure): Html =>
  html`<p>
    [x] Not available: ${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} not in the records at hand.
  </p>`;

const numbers = (shown: ShownFigure, path: string, revisions: readonly Revision[]): Html => {
  const { definition, built } = shown;
  if (built === undefined) return notAvailable(shown);
  const isOne = built.rows.length === 1 && built.columns.every(({ kind }) => kind !== 'group');
  return html`${isOne ? tiles(definition, built.rows[0] ?? []) : html`${drawChart(definition, built)}${rowsTable(definition, built.rows, revisions)}`}
    ${smallCellNote(definition, built.rows)}
    <p>
      Download: <a href="${linkTo(path, `downloads/${definition.figure}.csv`)}">CSV</a>,
      <a href="${linkTo(path, `downloads/${definition.figure}.parquet`)}">Parquet</a>
    </p>`;
};

const tiles = ({ columns }: FigureText, row: readonly (string | number | null)[]): Html =>
  html`<dl class="numbers">
    ${columns.map(
      ({ says, kind }, index) =>
        html`<div>
          <dt>${says}</dt>
          <dd>${shownCell(row[index] ?? null, kind)}</dd>
        </div>`,
    )}
  </dl>`;

const rowsTable = (
  definition: FigureText,
  rows: readonly (readonly (string | number | null)[])[],
  revisions: readonly Revision[],
): Html => {
  const { columns, title, provisional, estimated } = definition;
  const marked: readonly (readonly [mark: string, of: readonly { readonly at: At }[]])[] = [
    ['[e]', estimated],
    ['[p]', provisional],
    ['[r]', revisions],
  ];
  return html`${table(
    title,
    columns.map(({ says, kind }) => ({ name: says, isNumber: kind !== 'group' })),
    rows.map((row) => {
      const marks = marked.flatMap(([mark, of]) =>
        of.some(({ at }) => isAt(definition, row, at)) ? [` ${mark}`] : [],
      );
      return row.map((cell, index) => {
        const kind = columns[index]?.kind ?? 'group';
        const shown = shownCell(cell, kind);
        return marks.length > 0 && kind !== 'group' ? html`${shown}${marks}` : shown;
      });
    }),
  )}
  ${estimated.map(({ at, why }) => html`<p class="note">[e] Estimated, ${Object.values(at).join(', ')}: ${why}.</p>`)}
  ${provisional.map(({ at, why }) => html`<p class="note">[p] Provisional, ${Object.values(at).join(', ')}: ${why}.</p>`)}`;
};

type At = Readonly<Record<string, string | number>>;
type Revision = NonNullable<SiteContent['register']['calendar']>['revisions'][number];

const revisionsOf = ({ register }: SiteContent, figure: string): readonly Revision[] =>
  register.calendar?.revisions.filter((one) => one.figure === figure) ?? [];

const isAt = ({ columns }: FigureText, row: readonly (string | number | null)[], at: At): boolean =>
  Object.entries(at).every(
    ([name, value]) => String(row[columns.findIndex((column) => column.name === name)]) === String(value),
  );

/** A group is shown as it is written: a year is no quantity, and takes no comma. */
const shownCell = (cell: string | number | null, kind: FigureText['columns'][number]['kind']): HtmlValue => {
  if (cell === null) return '[z]';
  if (kind === 'group') return String(cell);
  return kind === 'share' && typeof cell === 'number' ? `${cell} %` : cell;
};

const smallCellNote = (
  { suppression, columns }: FigureText,
  rows: readonly (readonly (string | number | null)[])[],
): Html | false => {
  if (suppression.rule !== 'source-published') return false;
  const counts = columns.flatMap(({ kind }, index) => (kind === 'count' ? [index] : []));
  if (!rows.some((row) => counts.some((index) => isSmall(row[index])))) return false;
  return html`<p class="note">
    Counts under eleven are shown here because they were published already, by ${suppression.by}.
  </p>`;
};

const list = (items: readonly HtmlValue[]): Html =>
  items.length === 1
    ? html`${items[0]}`
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

const countingFacts = (definition: FigureText, { register }: SiteContent, path: string): Html => {
  const { period, suppression } = definition;
  const sources = definition.sources.flatMap((name) => {
    const book = register.codebooks.find(({ value }) => value.codebook === name)?.value;
    return book === undefined
      ? []
      : [html`<a href="${linkTo(path, `codebooks/${name}.html`)}">${book.title}</a>. ${book.publisher}`];
  });
  return html`<dl class="facts">
    <dt>Counts</dt>
    <dd>${definition.unit}</dd>
    <dt>Population</dt>
    <dd>${definition.population}</dd>
    <dt>Includes</dt>
    <dd>${list(definition.includes)}</dd>
    <dt>Leaves out</dt>
    <dd>${list(definition.excludes)}</dd>
    <dt>Period</dt>
    <dd>from ${period.from} to the day before ${period.to}; the date that decides is <code>${period.governs}</code></dd>
    <dt>Known biases</dt>
    <dd>${list(definition.biases)}</dd>
    ${definition.overstays.map((name) => accountFacts(name, register))}
    <dt>Small counts</dt>
    <dd>${suppressionWords(suppression)}</dd>
    <dt>Sources</dt>
    <dd>${list(sources)}</dd>
    <dt>Answers for it</dt>
    <dd>${definition.owner}</dd>
  </dl>`;
};

/** How time past the last other reason was measured, and what the files cannot show of it. */
const accountFacts = (name: string, { overstays }: SiteContent['register']): Html | false => {
  const account = overstays.find(({ value }) => value.overstay === name)?.value;
  if (account === undefined) return false;
  return html`<dt>How stays are measured</dt>
    <dd>
      ${account.title}. Clock of ${account.zone}; law of <code>${account.jurisdiction}</code>, asked for the day on
      which the last other reason ended.
      <details>
        <summary>The query</summary>
        <pre tabindex="0"><code>${account.query.trimEnd()}</code></pre>
      </details>
    </dd>
    <dt>What the files cannot show</dt>
    <dd>${list(account.cannot)}</dd>`;
};

const suppressionWords = (suppression: FigureText['suppression']): string => {
  switch (suppression.rule) {
    case 'small-cells':
      return `Counts from 1 to 10 are hidden, and others with them, over all figures together, so that none can be worked out${
        suppression.standing.length === 0
          ? ''
          : `. Published before, and therefore shown: ${[...new Set(suppression.standing.map(({ column, by }) => `${column}, by ${by}`))].join('; ')}`
      }`;
    case 'source-published':
      return `Shown, since they were published already by ${suppression.by}`;
    case 'none':
      return suppression.because;
  }
};

const othersSection = ({ columns }: FigureText, compared: readonly Compared[]): Html | false => {
  const nameOf = ({ at, column }: Compared): string => {
    const says = columns.find(({ name }) => name === column)?.says ?? column;
    return at === '' ? says : `${at}: ${says}`;
  };
  if (compared.length === 0) return false;
  const off = compared.filter(({ isWithin }) => !isWithin);
  const rows = table(
    'Each published number, ours beside it, and the difference',
    [
      { name: 'Number' },
      { name: 'Published by' },
      { name: 'Theirs', isNumber: true },
      { name: 'Ours', isNumber: true },
      { name: 'Difference', isNumber: true },
    ],
    compared.map((one) => [
      nameOf(one),
      one.by,
      one.theirs ?? '[x]',
      one.ours ?? '[x]',
      one.isWithin ? (one.difference ?? 0) : html`<strong>${one.difference ?? 'a row is absent'}</strong>`,
    ]),
  );
  const says =
    off.length === 0
      ? `All ${compared.length} numbers that others published are equal to ours within their threshold.`
      : `${off.length} of ${compared.length} numbers that others published differ from ours by more than their threshold.`;
  return html`<h2>Totals of others beside ours</h2>
    <p>${says}</p>
    ${
      compared.length > 15
        ? html`<details>
            <summary>All ${compared.length} numbers</summary>
            ${rows}
          </details>`
        : rows
    }`;
};

const claimsSection = ({ claims }: SiteContent, figure: string, path: string): Html | false => {
  const own = claims.filter(({ claim }) => [...claim.tests, ...claim.bears].some((one) => one.figure === figure));
  if (own.length === 0) return false;
  return html`<h2>Public claims on which it bears</h2>
    <ul>
      ${own.map(
        ({ claim, verdict }) =>
          html`<li>
            <a href="${linkTo(path, `claims/${claim.claim}.html`)}">${claim.words}</a> (${claim.who}, ${claim.when}):
            ${verdictWords(verdict)}
          </li>`,
      )}
    </ul>`;
};

const revisionsSection = (content: SiteContent, figure: string): Html => {
  const own = revisionsOf(content, figure);
  return html`<h2>Revisions</h2>
    ${
      own.length === 0
        ? html`<p>None since it was first published.</p>`
        : html`<ul>
            ${own.map(({ on, what, why }) => html`<li>[r] ${on}: ${what} Why: ${why}</li>`)}
          </ul>`
    }`;
};
