import { CHANNELS, OVERRIDE_REASONS, RELEASE_REASONS } from '@holdpoint/desk';
import type { CaseAct, Field, FormValues } from './act-form.ts';
import type { CaseData } from './case-data.ts';
import { html } from './html.ts';
import { actWords, answerWords } from './words.ts';

const same = (values: readonly string[]): readonly (readonly [string, string])[] => values.map((one) => [one, one]);

/** The time of something that was done on paper before it is entered here. */
const AT: Field = {
  name: 'at',
  label: 'When it was done, if it was done on paper before',
  hint: 'With the offset, such as 2026-12-01T03:10-08:00. Leave it empty if it is done now.',
  isOptional: true,
};
const withAt = (values: FormValues, body: object): object =>
  values.at === undefined || values.at === '' ? body : { ...body, at: values.at };

const answerFor = (one: CaseData, act: string) => one.determination?.answers.find(({ action }) => action === act);
const grants = (answer: string | undefined): boolean => answer === 'required' || answer === 'permitted';
const lawSays = (one: CaseData, act: string) => {
  const found = answerFor(one, act);
  return html`<p class="instruction">
    ${found === undefined ? 'Not determined.' : html`${found.instruction.words} <span class="answer ${found.answer}">${answerWords(found.answer)}.</span>`}
    ${found?.by[0] === undefined ? '' : html`<br /><small>${found.by[0].cite} ${found.by[0].limbs.join(', ')}</small>`}
  </p>`;
};

/** Everything that can be done to a case on a page of its own. */
export const CASE_ACTS: readonly CaseAct[] = [
  {
    path: 'do',
    title: 'Do what the request asks',
    button: 'Propose this',
    intro: (one, values) =>
      html`<p><strong>${actWords(values.act ?? '')}</strong></p>
        ${lawSays(one, values.act ?? '')}
        ${grants(answerFor(one, values.act ?? '')?.answer) ? html`<p>A second person must confirm a hold or a disclosure.</p>` : html`<p>The law as determined gives no authority for this. To depart from it needs a reason of the list, your own words and the signature of counsel.</p>`}`,
    fields: (one, values) =>
      grants(answerFor(one, values.act ?? '')?.answer)
        ? []
        : [
            { name: 'reason', label: 'Reason for departing from the answer', options: same(OVERRIDE_REASONS) },
            { name: 'words', label: 'Why, in your own words' },
          ],
    send: (one, { act = '', reason, words }) => ({
      path: `/v1/cases/${one.id}/decisions`,
      body: { act, choice: 'act', ...(reason === undefined ? {} : { override: { reason, words: words ?? '' } }) },
    }),
    isDangerous: true,
  },
  {
    path: 'decline',
    title: 'Decline what the request asks',
    button: 'Decline',
    intro: (one, values) =>
      html`<p><strong>${actWords(values.act ?? '')}</strong></p>
        ${lawSays(one, values.act ?? '')}`,
    fields: () => [],
    send: (one, { act = '' }) => ({ path: `/v1/cases/${one.id}/decisions`, body: { act, choice: 'decline' } }),
  },
  {
    path: 'confirm',
    title: 'Confirm as the second person',
    button: 'Confirm',
    intro: (one, values) => {
      const decision = one.decisions.find(({ id }) => id === values.decision);
      return html`<p>
          <strong>${actWords(decision?.act ?? '')}</strong>, proposed by ${decision?.proposedBy ?? 'nobody'}
        </p>
        ${lawSays(one, decision?.act ?? '')}`;
    },
    fields: () => [],
    send: (one, { decision = '' }) => ({
      path: `/v1/cases/${one.id}/decisions/${encodeURIComponent(decision)}/confirmations`,
      body: {},
    }),
    isDangerous: true,
  },
  {
    path: 'sign-override',
    title: 'Sign a departure from the answer, as counsel',
    button: 'Sign',
    intro: (one, values) => {
      const decision = one.decisions.find(({ id }) => id === values.decision);
      return html`<p><strong>${actWords(decision?.act ?? '')}</strong>: ${decision?.override?.reason ?? ''}</p>
        ${lawSays(one, decision?.act ?? '')}`;
    },
    fields: () => [],
    send: (one, { decision = '' }) => ({
      path: `/v1/cases/${one.id}/decisions/${encodeURIComponent(decision)}/override-signatures`,
      body: {},
    }),
    isDangerous: true,
  },
  {
    path: 'claim',
    title: 'Claim of citizenship',
    button: 'Freeze the case',
    intro: () =>
      html`<p>
        The case is frozen at once: nothing may rest on the request until a commander or counsel answers, within the
        hour. A release goes on as always.
      </p>`,
    fields: () => [
      {
        name: 'raisedBy',
        label: 'Who says so',
        options: [
          ['the person', 'The person'],
          ['somebody for the person', 'Somebody for the person'],
          ['a record', 'A record'],
        ],
      },
      {
        name: 'isCredible',
        label: 'Is there anything that bears it out',
        hint: 'Such as a passport, a birth record, a detail that fits.',
        options: [
          ['yes', 'Yes'],
          ['no', 'Nothing yet'],
        ],
      },
      { name: 'words', label: 'What was said or seen', isOptional: true },
      AT,
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/citizenship-claims`,
      body: withAt(values, {
        raisedBy: values.raisedBy,
        isCredible: values.isCredible === 'yes',
        ...(values.words === undefined || values.words === '' ? {} : { words: values.words }),
      }),
    }),
  },
  {
    path: 'settle-claim',
    title: 'Answer a claim of citizenship',
    button: 'Record this answer',
    intro: () => html`<p>If it is proven, federal law forbids the hold. Only a commander or counsel can answer.</p>`,
    fields: () => [
      {
        name: 'how',
        label: 'What was found',
        options: [
          ['proven', 'It is proven'],
          ['not borne out', 'It was not borne out'],
          ['withdrawn', 'It was withdrawn'],
        ],
      },
      { name: 'reason', label: 'On what this rests' },
      AT,
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/citizenship-claims/settlements`,
      body: withAt(values, { how: values.how, reason: values.reason ?? '' }),
    }),
  },
  {
    path: 'release',
    title: 'Record that custody ended',
    button: 'Record it',
    intro: (one) =>
      html`<p class="instruction go">A release never waits for the immigration request.</p>
        ${one.custody.otherGrounds.length === 0 ? html`<p>No other ground of custody is recorded.</p>` : html`<p class="instruction stop">Other grounds of custody stand: ${one.custody.otherGrounds.map(({ kind }) => kind).join(', ')}. Clear each first.</p>`}
        <p>
          Check two identifiers and the picture:
          ${Object.entries(one.person ?? {})
            .map(([name, value]) => `${name}: ${value}`)
            .join('; ')}.
        </p>`,
    fields: () => [
      {
        name: 'how',
        label: 'How custody ended',
        options: [
          ['released', 'Released'],
          ['transferred elsewhere', 'Transferred elsewhere'],
          ['escaped', 'Escaped'],
          ['died', 'Died'],
        ],
      },
      { name: 'identified', label: 'Two identifiers and the picture were checked', options: [['yes', 'Yes, by me']] },
      { name: 'reason', label: 'Why', options: same(RELEASE_REASONS), isOptional: true },
      AT,
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/releases`,
      body: withAt(values, {
        how: values.how,
        ...(values.reason === undefined || values.reason === '' ? {} : { reason: values.reason }),
      }),
    }),
    isDangerous: true,
  },
  {
    path: 'fact',
    title: 'Record a fact',
    button: 'Record it',
    intro: (one, values) => {
      const missing = one.determination?.answers
        .flatMap((answer) => answer.missing)
        .find(({ fact }) => fact === values.fact);
      return html`<p><strong>${missing?.question ?? values.fact ?? ''}</strong></p>
        ${missing === undefined ? '' : html`<p>Who can say: ${missing.suppliedBy}. ${missing.wouldYield.map(({ value, answer }) => html`If “${value}”: ${answerWords(answer)}. `)}</p>`}`;
    },
    fields: (one, values) => {
      const missing = one.determination?.answers
        .flatMap((answer) => answer.missing)
        .find(({ fact }) => fact === values.fact);
      const options = missing?.wouldYield.map(({ value }) => [value, value] as const) ?? [];
      return [
        options.length === 0 ? { name: 'value', label: 'The answer' } : { name: 'value', label: 'The answer', options },
        { name: 'source', label: 'Who or which record says so' },
        AT,
      ];
    },
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/facts`,
      body: withAt(values, { fact: values.fact ?? '', value: values.value ?? '', source: values.source ?? '' }),
    }),
  },
  {
    path: 'notice',
    title: 'Record that a notice was served',
    button: 'Record it',
    intro: (_, values) => html`<p><strong>${actWords(values.duty ?? '')}</strong>, to ${values.to ?? ''}</p>`,
    fields: () => [
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
      AT,
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/notices`,
      body: withAt(values, {
        duty: values.duty,
        to: values.to ?? '',
        language: values.language ?? '',
        readAloud: values.readAloud === 'yes',
        result: values.result,
      }),
    }),
  },
  {
    path: 'respond',
    title: 'Record the answer to the sender',
    button: 'Record it',
    intro: () => html`<p>What you told the sender, how and when. An answer that is not recorded was not given.</p>`,
    fields: (one) => [
      {
        name: 'document',
        label: 'To which document',
        options: one.documents.map(({ id, receiptNumber, kind }) => [id, `${receiptNumber}, ${kind}`]),
      },
      {
        name: 'says',
        label: 'What it says',
        options: same([
          'received and under review',
          'will comply',
          'declined',
          'not in custody here',
          'form not complete',
        ]),
      },
      { name: 'channel', label: 'How it was sent', options: same(CHANNELS) },
      AT,
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/responses`,
      body: withAt(values, { document: values.document ?? '', says: values.says, channel: values.channel }),
    }),
  },
  {
    path: 'close',
    title: 'Close the case',
    button: 'Close it',
    intro: () => html`<p>Nothing more is done in a closed case. It can still be read, and sealed by counsel.</p>`,
    fields: () => [],
    send: (one) => ({ path: `/v1/cases/${one.id}/closings`, body: {} }),
  },
];
