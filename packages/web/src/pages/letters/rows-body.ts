import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { actWords } from '../words.ts';
import type { RowsData } from './letter-data.ts';

/** What the rows of a list come to, a page of them. */
export const rowsBody = (letter: string, { items, next }: RowsData): Html =>
  html`<h1>Dispositions</h1>
    <p><a href="${letter}">Letter</a> · <a href="${letter}/queue">Review queue</a></p>
    ${scrollTable('Rows of the list', items, [
      ['Row', ({ row }) => html`<a href="${letter}/rows/${row}">${row}</a>`],
      ['What it comes to', ({ disposition }) => disposition ?? 'not proposed yet'],
      ['If it were wrong', ({ impact }) => impact ?? ''],
      ['On what it rests', ({ because }) => because.join('; ')],
      ['The law', ({ law }) => (law === null ? '' : lawWords(law))],
    ])}
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
