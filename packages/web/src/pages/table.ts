import { html, type Html, type HtmlPart } from './html.ts';

/** A column: its heading, and what stands in it for a row. What somebody wrote keeps its line breaks (`told`). */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => HtmlPart, look?: 'told'];

/** The head and the rows of a table; the first cell of each row is the row’s heading. */
export const tableParts = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Html =>
  html`<thead>
      <tr>
        ${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(([, cell, look], at) =>
              at === 0
                ? html`<th scope="row">${cell(row)}</th>`
                : html`<td ${look === undefined ? '' : html`class="${look}"`}>${cell(row)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>`;

/** A table with its caption. */
export const table = <Row>(caption: string, rows: readonly Row[], columns: readonly Column<Row>[]): Html =>
  html`<table>
    <caption>
      ${caption}
    </caption>
    ${tableParts(rows, columns)}
  </table>`;

/** A table that scrolls sideways where it is wider than the page: the keyboard reaches it, and it is named by its caption. */
export const scrollTable = <Row>(caption: string, rows: readonly Row[], columns: readonly Column<Row>[]): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">${table(caption, rows, columns)}</div>`;
