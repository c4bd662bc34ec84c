import type { CaseData } from '../case/case-data.ts';
import { html, type Html } from '../html.ts';

const CLASSES: Readonly<Record<string, string>> = {
  allowed: 'permitted',
  forbidden: 'prohibited',
  'needs a fact': 'conditional',
  'call counsel': 'unsettled',
  'not determined': 'conditional',
};

/** What the law says of giving each field, with its citations, and what must be known first. */
export const gateTable = (one: CaseData, verdicts: CaseData['gate']): Html => {
  const left = verdicts.filter(({ verdict }) => verdict !== 'allowed').map(({ field }) => field);
  return html`<p class="instruction ${left.length === 0 ? 'go' : 'stop'}">
      ${left.length === 0 ? 'The law allows each field that you chose.' : html`Not given, whatever was asked: ${left.join(', ')}.`}
      ${left.length === verdicts.length ? ' Nothing is left that may be given.' : ''}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="What the law says of each field">
      <table class="gate">
        <caption>
          What the law says of each field
        </caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">May it be given</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          ${verdicts.map(
            ({ field, verdict, why, cites, missing }) =>
              html`<tr>
                <th scope="row">${field}</th>
                <td><span class="answer ${CLASSES[verdict] ?? ''}">${verdict}</span></td>
                <td>
                  ${why} <small>${cites.join('; ')}</small>
                  ${
                    missing.length === 0
                      ? ''
                      : html`<ul>
                          ${missing.map(({ fact, question }) => html`<li><a href="/cases/${one.id}/fact?fact=${encodeURIComponent(fact)}">${question}</a></li>`)}
                        </ul>`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
};
