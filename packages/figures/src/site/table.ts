import { type Html, html, type HtmlValue } from './html.ts';

/** A column of a table; numbers are set to the right. */
export interface TableColumn {
  readonly name: string;
  readonly isNumber?: boolean;
}

/** A table with its caption; the first cell of each row is the row’s heading. On a narrow screen a table of many columns is shown as blocks. */
export const table = (
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly HtmlValue[])[],
): Html =>
  html`<table role="table" ${columns.length > 2 && html` class="stack"`}>
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          ({ name, isNumber }) =>
            html`<th role="columnheader" scope="col" ${isNumber === true && html` class="number"`}>${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first, ...others]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${first}</th>
            ${others.map((cell, index) => {
              const column = columns[index + 1];
              return html`<td
                role="cell"
                data-label="${column?.name}"
                ${column?.isNumber === true && html` class="number"`}
              >
                ${cell}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
