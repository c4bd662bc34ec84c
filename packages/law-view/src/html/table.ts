import { type Html, html, type HtmlValue } from './html.ts';

/** A table with its caption; the first cell of each row is the row’s heading. Roles are named, since a narrow screen shows it as blocks. */
export const table = (caption: string, header: readonly string[], rows: readonly (readonly HtmlValue[])[]): Html =>
  html` <table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${header.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first, ...others]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${first}</th>
            ${others.map((cell, index) => html`<td role="cell" data-label="${header[index + 1]}">${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
