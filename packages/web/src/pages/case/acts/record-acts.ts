import { CHANNELS, OUTCOMES, RESPONSES } from '@holdpoint/desk';
import type { CaseAct } from '../act-form.ts';
import type { CaseData } from '../case-data.ts';
import { type FormValues, one as single } from '../../field.ts';
import { html } from '../../html.ts';
import { actWords, answerWords } from '../../words.ts';
import { same } from './common.ts';

const missingFact = (one: CaseData, values: FormValues) =>
  one.determination?.answers.flatMap(({ missing }) => missing).find(({ fact }) => fact === single(values.fact));

/** Facts, notices, the answer to the sender, what became of the request, and the end of the case. */
export const RECORD_ACTS: readonly CaseAct[] = [
  {
    path: 'fact',
    title: 'Record a fact',
    button: 'Record it',
    intro: (one, values) => {
      const missing = missingFact(one, values);
      return html`<p><strong>${missing?.question ?? single(values.fact)}</strong></p>
        ${missing === undefined ? '' : html`<p>Who can say: ${missing.suppliedBy}. ${missing.wouldYield.map(({ value, answer }) => html`If “${value}”: ${answerWords(answer)}. `)}</p>`}`;
    },
    pages: (one, values) => {
      const options = missingFact(one, values)?.wouldYield.map(({ value }) => [value, value] as const) ?? [];
      return [
        [
          { name: 'value', label: 'The answer', ...(options.length === 0 ? {} : { options }) },
          { name: 'source', label: 'Who or which record says so' },
        ],
      ];
    },
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/facts`,
      body: {
        fact: single(values.fact),
        value: single(values.value),
        source: single(values.source),
      },
    }),
  },
  {
    path: 'notice',
    title: 'Record that a notice was served',
    button: 'Record it',
    intro: (_, values) => html`<p><strong>${actWords(single(values.duty))}</strong>, to ${single(values.to)}</p>`,
    pages: () => [
      [
        { name: 'language', label: 'In which language' },
        {
          name: 'readAloud',
          label: 'Was it read aloud',
          options: [
            ['yes', 'Yes'],
            ['no', 'No'],
          ],
        },
        {
          name: 'result',
          label: 'What came of it',
          options: [
            ['served', 'Served'],
            ['served, refused to sign', 'Served, the person refused to sign'],
            ['not served', 'Not served'],
          ],
        },
      ],
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/notices`,
      body: {
        duty: single(values.duty),
        to: single(values.to),
        language: single(values.language),
        readAloud: values.readAloud === 'yes',
        result: single(values.result),
        ...(single(values.paper) === '' ? {} : { paper: single(values.paper) }),
      },
    }),
  },
  {
    path: 'respond',
    title: 'Record the answer to the sender',
    button: 'Record it',
    intro: () => html`<p>What you told the sender, how and when. An answer that is not recorded was not given.</p>`,
    pages: (one) => [
      [
        {
          name: 'document',
          label: 'To which document',
          options: one.documents.map(({ id, receiptNumber, kind }) => [id, `${receiptNumber}, ${kind}`]),
        },
        {
          name: 'says',
          label: 'What it says',
          options: same(RESPONSES),
        },
        { name: 'channel', label: 'How it was sent', options: same(CHANNELS) },
      ],
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/responses`,
      body: {
        document: single(values.document),
        says: single(values.says),
        channel: single(values.channel),
        ...(single(values.paper) === '' ? {} : { paper: single(values.paper) }),
      },
    }),
  },
  {
    path: 'outcome',
    title: 'Record what became of the request',
    button: 'Record it',
    intro: () => html`<p>In the words that the agency’s reports use.</p>`,
    pages: () => [[{ name: 'outcome', label: 'What became of it', options: same(OUTCOMES) }]],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/outcomes`,
      body: { outcome: single(values.outcome) },
    }),
  },
  {
    path: 'close',
    title: 'Close the case',
    button: 'Close it',
    intro: () => html`<p>Nothing more is done in a closed case. It can still be read, and sealed by counsel.</p>`,
    pages: () => [],
    send: (one) => ({ path: `/v1/cases/${one.id}/closings`, body: {} }),
  },
];
