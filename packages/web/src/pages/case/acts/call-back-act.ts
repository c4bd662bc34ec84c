import type { CaseAct } from '../act-form.ts';
import type { Offices } from './propose-disclosure-act.ts';
import { one as single } from '../../field.ts';
import { html } from '../../html.ts';

/** A sender who was not called when the paper came in, or could not say then, is called afterwards. */
export const callBackAct = (offices: Offices): CaseAct => ({
  path: 'call-back',
  title: 'Call the sender back',
  button: 'Record the call',
  intro: (one, values) => {
    const paper = one.documents.find(({ id }) => id === single(values.document));
    return html`<p>
        Ask the office whether it sent
        <strong>${paper === undefined ? 'this paper' : `${paper.kind}, receipt ${paper.receiptNumber}`}</strong>. Call a
        number of our own directory, never one from the paper.
      </p>
      ${offices().length === 0 ? html`<p class="instruction stop">The directory has no number. Ask an administrator to enter the office.</p>` : ''}`;
  },
  pages: () => [
    [
      {
        name: 'number',
        label: 'Number called',
        options: offices().map(({ id, number }) => [number, `${number}, ${id}`] as const),
      },
      {
        name: 'result',
        label: 'What came of the call',
        options: [
          ['confirmed', 'The office says that it sent this paper'],
          ['not confirmed', 'The office could not say'],
          ['denied', 'The office says that it did not send it'],
        ],
      },
    ],
  ],
  send: (_, values) => ({
    path: `/v1/documents/${encodeURIComponent(single(values.document))}/sender-checks`,
    body: { number: single(values.number), result: single(values.result) },
  }),
});
