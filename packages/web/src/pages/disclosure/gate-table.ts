import type { CaseData } from '../case/case-data.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';

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
    ${scrollTable('What the law says of each field', verdicts, [
      ['Field', ({ field }) => field],
      ['May it be given', ({ verdict }) => html`<span class="answer ${CLASSES[verdict] ?? ''}">${verdict}</span>`],
      [
        'Why',
        ({ why, cites, missing }) =>
          html`${why} <small>${cites.join('; ')}</small> ${
              missing.length === 0
                ? ''
                : html`<ul>
                    ${missing.map(({ fact, question }) => html`<li><a href="/cases/${one.id}/fact?fact=${encodeURIComponent(fact)}">${question}</a></li>`)}
                  </ul>`
            }`,
      ],
    ])}`;
};
