import { html, type Html } from '../html.ts';
import { actWords } from '../words.ts';
import type { RowsData } from './letter-data.ts';

/** What the rows of a list come to, a page of them. */
export const rowsBody = (letter: string, { items, next }: RowsData): Html =>
  html`<h1>Dispositions</h1>
    <p><a href="${letter}">Letter</a> · <a href="${letter}/queue">Review queue</a></p>
    <div class="scroll" role="region" aria-label="Rows" tabindex="0">
      <table>
        <caption>
          Rows of the list
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">What it comes to</th>
            <th scope="col">If it were wrong</th>
            <th scope="col">On what it rests</th>
            <th scope="col">The law</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ row, disposition, impact, because, law }) =>
              html`<tr>
                <th scope="row"><a href="${letter}/rows/${row}">${row}</a></th>
                <td>${disposition ?? 'not proposed yet'}</td>
                <td>${impact ?? ''}</td>
                <td>${because.join('; ')}</td>
                <td>${law === null ? '' : lawWords(law)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${next === null ? '' : html`<p><a href="${letter}/rows?after=${next}">Next rows</a></p>`}`;

const lawWords = ({ lacks, on }: NonNullable<RowsData['items'][number]['law']>): Html =>
  html`${lacks ?? ''}
  ${on.map(
    ({ day, answers, needs }) =>
      html`<p>
        ${day}: ${Object.entries(answers).map(([act, answer]) => html`${actWords(act)}: ${answer}. `)}
        ${needs.length === 0 ? '' : `Needs: ${needs.join(', ')}.`}
      </p>`,
  )}`;
