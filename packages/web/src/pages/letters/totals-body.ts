import { html, type Html } from '../html.ts';
import type { LetterData } from './letter-data.ts';

/** The totals of a reply by the letter's words and by ours, side by side, the difference by category. */
export const totalsBody = ({
  totals,
  byDisposition,
  rows,
}: Pick<NonNullable<LetterData['reply']>, 'totals' | 'byDisposition' | 'rows'>): Html =>
  html`<h2>Totals</h2>
    ${
      totals.length === 0
        ? html`<p>The letter claims no number.</p>`
        : html`<div class="scroll" role="region" aria-label="Totals by its words" tabindex="0">
            <table>
              <caption>
                By the words of the letter
              </caption>
              <thead>
                <tr>
                  <th scope="col">Its words</th>
                  <th scope="col">It claims</th>
                  <th scope="col">Counted on its list</th>
                  <th scope="col">Listed, not under those words</th>
                  <th scope="col">Claimed, on no list</th>
                </tr>
              </thead>
              <tbody>
                ${totals.map(
                  ({ words, claimed, counted, notListed }) =>
                    html`<tr>
                      <th scope="row">${words}</th>
                      <td>${claimed}</td>
                      <td>${counted}</td>
                      <td>${rows - counted}</td>
                      <td>${notListed < 0 ? `0; ${-notListed} listed beyond its number` : notListed}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <table>
      <caption>
        By our words: what the ${rows} rows come to
      </caption>
      <thead>
        <tr>
          <th scope="col">Disposition</th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        ${byDisposition.map(
          ([name, count]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
