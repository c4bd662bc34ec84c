import { HIDDEN, isSmall } from '../suppression/small-count.ts';
import { formatImportFinding, type ImportFinding } from '../import/import-finding.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import { figurePath } from './figure-page.ts';
import { type Html, html } from './html.ts';
import { linkTo, page, type SiteHead } from './page.ts';
import type { SiteContent } from './site-content.ts';
import { table } from './table.ts';

export const codebookPath = (name: string): string => `codebooks/${name}.html`;

/** The data dictionary: every source with what one row is. */
export const codebooksPage = (head: SiteHead, { register }: SiteContent): string =>
  page(head, {
    title: 'Codebooks',
    path: 'codebooks.html',
    main: html`<h1>Codebooks</h1>
      <p>
        What the files hold that the figures are made from: each column with its meaning, what an empty cell says, and
        what is dropped at the door.
      </p>
      ${table(
        'The sources',
        [{ name: 'Source' }, { name: 'One row is' }],
        register.codebooks.map(({ value }) => [
          html`<a href="${codebookPath(value.codebook)}">${value.title}</a>`,
          value.row,
        ]),
      )}`,
  });

/** The page of one source. Findings of its import stand there as counts, without the cells in question. */
export const codebookPage = (head: SiteHead, { register, build }: SiteContent, book: Codebook): string => {
  const path = codebookPath(book.codebook);
  const input = build.inputs.find(({ codebook }) => codebook === book.codebook);
  const findings = build.findings.filter(({ file }) => file === input?.file);
  const uses = register.figures.filter(({ value }) => value.sources.includes(book.codebook));
  return page(head, {
    title: `Codebook: ${book.title}`,
    path,
    main: html`<h1>${book.title}</h1>
      <dl class="facts">
        <dt>One row is</dt>
        <dd>${book.row}</dd>
        <dt>Published by</dt>
        <dd>${book.publisher}</dd>
        <dt>Seen at</dt>
        <dd><a href="${book.seen}" rel="noreferrer">${book.seen}</a></dd>
        <dt>Licence</dt>
        <dd>${book.licence}</dd>
        <dt>File read</dt>
        <dd>
          ${input === undefined ? '[x] not in the records at hand' : html`${input.file}, ${shownRows(input.rows, book.rows)} rows, SHA-256 <code>${input.sha256}</code>`}
        </dd>
        <dt>Repeated rows</dt>
        <dd>
          ${book.duplicates.key === undefined ? '' : `Rows that agree in ${book.duplicates.key.join(', ')}: `}${book.duplicates.says}
        </dd>
        <dt>Used in</dt>
        <dd>
          <ul>
            ${uses.map(({ value }) => html`<li><a href="${linkTo(path, figurePath(value.figure))}">${value.title}</a></li>`)}
          </ul>
          ${uses.length === 0 && 'totals of others, beside ours'}
        </dd>
      </dl>
      <h2>Columns that are kept</h2>
      ${table(
        'Name in queries, name in the file, and meaning',
        [{ name: 'Column' }, { name: 'In the file' }, { name: 'Kind' }, { name: 'Says' }, { name: 'An empty cell' }],
        book.columns.map((column) => [
          html`<code>${column.name}</code>`,
          column.headers.join(' or '),
          column.type,
          column.says,
          column.empty ?? '[z]',
        ]),
      )}
      ${book.columns.some(({ values }) => values !== undefined) && valuesSection(book)}
      <h2>Columns that are dropped at the door</h2>
      ${
        book.dropped.length === 0
          ? html`<p>None.</p>`
          : table(
              'Never stored',
              [{ name: 'In the file' }, { name: 'Because' }],
              book.dropped.map(({ headers, because }) => [headers.join(', '), because]),
            )
      }
      ${findingsSection(findings, book)}`,
  });
};

const valuesSection = ({ columns }: Codebook): Html =>
  html`<h2>Values that are known</h2>
    ${columns.flatMap(({ name, values }) =>
      values === undefined
        ? []
        : [
            html`<h3><code>${name}</code></h3>
              <ul>
                ${values.map(({ value, says }) => html`<li>${value}${says !== undefined && html`: ${says}`}</li>`)}
              </ul>`,
          ],
    )}`;

/** How many rows there are: of rows about persons, a small number is a small count too. */
const shownRows = (rows: number, of: Codebook['rows']): string | number =>
  of === 'persons' && isSmall(rows) ? HIDDEN : rows;

/** Places and cells of records about persons stay in the house; that there were faults does not. */
const findingsSection = (findings: readonly ImportFinding[], { rows }: Codebook): Html => {
  if (findings.length === 0)
    return html`<h2>What the import found</h2>
      <p>Nothing amiss.</p>`;
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return html`<h2>What the import found</h2>
    <ul>
      ${
        rows === 'totals'
          ? findings.map((one) => html`<li>${formatImportFinding(one)}</li>`)
          : [...byCode].map(
              ([code, all]) =>
                html`<li>
                  ${code.replaceAll('-', ' ')}:
                  ${shownRows(
                    all.reduce((sum, one) => sum + one.rows, 0),
                    'persons',
                  )}
                  rows
                </li>`,
            )
      }
    </ul>`;
};
