import type { CaseAct } from '../act-form.ts';
import { one as single } from '../../field.ts';
import { html } from '../../html.ts';

/** Claims of citizenship: raised by anybody at once, answered by a commander or counsel. */
export const CLAIM_ACTS: readonly CaseAct[] = [
  {
    path: 'claim',
    title: 'Claim of citizenship',
    button: 'Freeze the case',
    isUrgent: true,
    intro: () =>
      html`<p>
        The case is frozen at once: nothing may rest on the request until a commander or counsel answers, within the
        hour. A release goes on as always.
      </p>`,
    pages: () => [
      [
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
        { name: 'words', label: 'What was said or seen', isOptional: true, isLong: true },
      ],
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/citizenship-claims`,
      body: {
        raisedBy: single(values.raisedBy),
        isCredible: values.isCredible === 'yes',
        ...(single(values.words) === '' ? {} : { words: single(values.words) }),
      },
    }),
  },
  {
    path: 'settle-claim',
    title: 'Answer a claim of citizenship',
    button: 'Record this answer',
    intro: () => html`<p>If it is proven, federal law forbids the hold. Only a commander or counsel can answer.</p>`,
    pages: () => [
      [
        {
          name: 'how',
          label: 'What was found',
          options: [
            ['proven', 'It is proven'],
            ['not borne out', 'It was not borne out'],
            ['withdrawn', 'It was withdrawn'],
          ],
        },
        { name: 'reason', label: 'On what this rests', isLong: true },
      ],
    ],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/citizenship-claims/settlements`,
      body: { how: single(values.how), reason: single(values.reason) },
    }),
    interruption: (_, values) =>
      values.how === 'proven'
        ? undefined
        : html`<p>
              <strong>After this the request counts again, and a citizen could be held on it.</strong>
            </p>
            <p>Whoever answers so says in their own name that the claim was looked into.</p>`,
    isDangerous: true,
    needsStepUp: true,
  },
];
