import type { ChangesView } from '../../routes/law-view.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { actWords } from '../words.ts';

const answer = (word: string): Html => html`<span class="answer ${word}">${word}</span>`;

/** The open cases of which an answer comes out otherwise, and those that could not be decided. */
export const changesTable = ({ looked, changed, undecidable }: ChangesView, otherwise: string): Html =>
  html`<p>
      <strong>${changed.length}</strong> of ${looked} open cases ${changed.length === 1 ? 'has' : 'have'} ${otherwise}.
    </p>
    ${
      changed.length === 0
        ? ''
        : scrollTable(
            'Open cases with another answer',
            changed.flatMap(({ changes, ...one }) => changes.map((change) => ({ ...one, ...change }))),
            [
              ['Case', (one) => html`<a href="/cases/${one.case}">${one.receipt}</a>`],
              ['Act', ({ action }) => actWords(action)],
              ['Now', ({ before }) => answer(before)],
              [
                'Then',
                ({ after, when }) =>
                  html`${answer(after)}${
                    when === undefined
                      ? ''
                      : html`<br /><span class="hint"
                            >from ${when.on}${when.because.length === 0 ? '' : `: ${when.because.join('; ')}`}</span
                          >`
                  }`,
              ],
            ],
          )
    }
    ${
      undecidable.length === 0
        ? ''
        : html`<h3>Not decided</h3>
            <p>These could not be decided as they stand, so nothing is said of them:</p>
            <ul>
              ${undecidable.map((one) => html`<li><a href="/cases/${one.case}">${one.receipt}</a>: ${one.why}</li>`)}
            </ul>`
    }`;
