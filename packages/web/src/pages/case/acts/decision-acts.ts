import { OVERRIDE_REASONS } from '@holdpoint/desk';
import type { CaseAct } from '../act-form.ts';
import type { CaseData } from '../case-data.ts';
import { type FormValues, one as single } from '../../field.ts';
import { html, type Html } from '../../html.ts';
import { actWords } from '../../words.ts';
import { answerFor, grants, lawSays, same } from './common.ts';

const departs = (one: CaseData, values: FormValues): boolean => !grants(answerFor(one, single(values.act))?.answer);

/** An act that keeps somebody from going, or goes against the answer, is never one click away. */
const departure = (one: CaseData, act: string): Html =>
  html`<p><strong>You are about to depart from what the law, as determined, says.</strong></p>
    ${lawSays(one, act)}
    <p>
      Counsel must sign, and a second person must confirm. The departure, its reason and your name stay in the record,
      and oversight sees them. Somebody who is held without authority can have a claim against the agency and against
      you.
    </p>`;

const decisionOf = (one: CaseData, values: FormValues) =>
  one.decisions.find(({ id }) => id === single(values.decision));

/** Doing or declining what a request asks, with the second person and counsel where they are needed. */
export const DECISION_ACTS: readonly CaseAct[] = [
  {
    path: 'do',
    title: 'Do what the request asks',
    button: 'Propose this',
    intro: (one, values) =>
      html`<p><strong>${actWords(single(values.act))}</strong></p>
        ${lawSays(one, single(values.act))}
        ${departs(one, values) ? html`<p>The law as determined gives no authority for this. To depart from it needs a reason of the list, your own words and the signature of counsel.</p>` : html`<p>A second person must confirm a hold, a hand-over or a disclosure.</p>`}`,
    pages: (one, values) =>
      departs(one, values)
        ? [
            [
              { name: 'reason', label: 'Reason for departing from the answer', options: same(OVERRIDE_REASONS) },
              { name: 'words', label: 'Why, in your own words', isLong: true },
            ],
          ]
        : [],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/decisions`,
      body: {
        act: single(values.act),
        choice: 'act',
        ...(departs(one, values) ? { override: { reason: single(values.reason), words: single(values.words) } } : {}),
      },
    }),
    isDangerous: true,
    interruption: (one, values) => (departs(one, values) ? departure(one, single(values.act)) : undefined),
  },
  {
    path: 'decline',
    title: 'Decline what the request asks',
    button: 'Decline',
    intro: (one, values) =>
      html`<p><strong>${actWords(single(values.act))}</strong></p>
        ${lawSays(one, single(values.act))}`,
    pages: () => [],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/decisions`,
      body: { act: single(values.act), choice: 'decline' },
    }),
    interruption: (one, values) =>
      answerFor(one, single(values.act))?.answer === 'required'
        ? html`<p><strong>The law, as determined, requires what you are about to decline.</strong></p>
            ${lawSays(one, single(values.act))}
            <p>Your name and the time stay in the record, and oversight sees it.</p>`
        : undefined,
  },
  {
    path: 'confirm',
    title: 'Confirm as the second person',
    button: 'Confirm',
    intro: (one, values) => {
      const decision = decisionOf(one, values);
      return html`<p>
          <strong>${actWords(decision?.act ?? '')}</strong>, proposed by ${decision?.proposedBy ?? 'nobody'}
        </p>
        ${lawSays(one, decision?.act ?? '')}`;
    },
    pages: () => [],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/decisions/${encodeURIComponent(single(values.decision))}/confirmations`,
      body: {},
    }),
    isDangerous: true,
    needsStepUp: true,
    interruption: (one, values) => {
      const decision = decisionOf(one, values);
      return decision?.override === null || decision === undefined ? undefined : departure(one, decision.act);
    },
  },
  {
    path: 'sign-override',
    title: 'Sign a departure from the answer, as counsel',
    button: 'Sign',
    intro: (one, values) => {
      const decision = decisionOf(one, values);
      return html`<p><strong>${actWords(decision?.act ?? '')}</strong>: ${decision?.override?.reason ?? ''}</p>
        ${lawSays(one, decision?.act ?? '')}`;
    },
    pages: () => [],
    send: (one, values) => ({
      path: `/v1/cases/${one.id}/decisions/${encodeURIComponent(single(values.decision))}/override-signatures`,
      body: {},
    }),
    isDangerous: true,
    needsStepUp: true,
    interruption: (one, values) => departure(one, decisionOf(one, values)?.act ?? ''),
  },
];
