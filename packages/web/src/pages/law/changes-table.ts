import type { ChangesView } from '../../routes/law-view.ts';
import { html, type Html } from '../html.ts';
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
        : html`<div class="scroll" tabindex="0">
            <table>
              <caption>
                Open cases with another answer
              </caption>
              <thead>
                <tr>
                  <th scope="col">Case</th>
                  <th scope="col">Act</th>
                  <th scope="col">Now</th>
                  <th scope="col">Then</th>
                </tr>
              </thead>
              <tbody>
                ${changed.flatMap((one) =>
                  one.changes.map(
                    ({ action, before, after, when }) =>
                      html`<tr>
                        <th scope="row"><a href="/cases/${one.case}">${one.receipt}</a></th>
                        <td>${actWords(action)}</td>
                        <td>${answer(before)}</td>
                        <td>
                          ${answer(after)}${
                            when === undefined
                              ? ''
                              : html`<br /><span class="hint"
                                    >from ${when.on}${when.because.length === 0 ? '' : `: ${when.because.join('; ')}`}</span
                                  >`
                          }
                        </td>
                      </tr>`,
                  ),
                )}
              </tbody>
            </table>
          </div>`
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
