import { mayDo } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { html, type Html } from '../html.ts';
import { candidateBody } from './candidate-body.ts';
import type { RowData } from './letter-data.ts';
import { rowForms } from './row-forms.ts';

const RECEIVED = 'as received: ';

/** One row with its candidates, one after the other, and what was decided about it. */
export const rowBody = (letter: string, row: RowData, session: Session, zone: string): Html => {
  const rowPath = `${letter}/rows/${row.row}`;
  const open = row.candidates.find(({ says }) => says === null);
  const shown = open === undefined ? row.candidates : [open];
  const others = row.candidates.length - shown.length;
  return html`<h1>Row ${row.row}</h1>
    <p>
      <a href="${letter}">Letter</a> · <a href="${letter}/queue">Review queue</a> ·
      <a href="${letter}/rows">Dispositions</a>
    </p>
    ${row.candidates.length === 0 ? html`<p>Nobody in the custody roll comes up for this row.</p>` : ''}
    ${shown.map((candidate) => candidateBody(rowPath, row.cells, candidate, session, zone))}
    ${others > 0 ? html`<p>${others} other ${others === 1 ? 'record comes' : 'records come'} up for this row.</p>` : ''}
    ${
      row.history.length === 0
        ? ''
        : html`<h2>What was decided</h2>
            <ul>
              ${row.history.map(({ says, by, reason }) => html`<li>${says}, by ${by}: ${reason}</li>`)}
            </ul>`
    }
    <details ${row.candidates.length === 0 ? html`open` : ''}>
      <summary>The row as it was received</summary>
      <dl>
        ${Object.entries(row.cells)
          .filter(([name]) => name.startsWith(RECEIVED))
          .map(
            ([name, cell]) =>
              html`<dt>${name.slice(RECEIVED.length)}</dt>
                <dd>${cell}</dd>`,
          )}
      </dl>
    </details>
    <h2>What it comes to</h2>
    <p>
      ${row.disposition === null ? 'Nothing was proposed yet.' : html`<strong>${row.disposition}</strong> (${row.impact ?? ''}): ${row.because.join('; ')}`}
    </p>
    ${mayDo(session.actor.role, 'decide-letter-row', undefined) ? rowForms(rowPath, row, session) : ''}`;
};
