import { CHANNELS } from '@holdpoint/desk';
import type { CaseAct } from '../act-form.ts';
import type { CaseData } from '../case-data.ts';
import { type FormValues, one as single } from '../../field.ts';
import { html, type Html } from '../../html.ts';
import { same } from './common.ts';

/** Which disclosure it is; its values are shown on its own page alone. */
const about = (one: CaseData, values: FormValues): Html => {
  const found = one.disclosures.find(({ id }) => id === single(values.disclosure));
  if (found === undefined) return html`<p class="instruction stop">There is no such disclosure in this case.</p>`;
  return html`<p><strong>To ${found.recipient}: ${found.fields.join(', ')}</strong>, proposed by ${found.proposedBy}</p>
    <p><a href="/cases/${one.id}/disclosures/${found.id}">Everything about this disclosure, with what is given</a></p>`;
};

const pathOf = (one: CaseData, values: FormValues, act: string): string =>
  `/v1/cases/${one.id}/disclosure-proposals/${encodeURIComponent(single(values.disclosure))}/${act}`;

/** A disclosure is approved by a second person, refused by anybody at the desk, and recorded when it was sent. */
export const DISCLOSURE_ACTS: readonly CaseAct[] = [
  {
    path: 'approve-disclosure',
    title: 'Approve, as the second person, what is given',
    button: 'Approve',
    intro: about,
    pages: () => [],
    send: (one, values) => ({ path: pathOf(one, values, 'approvals'), body: {} }),
    isDangerous: true,
    needsStepUp: true,
  },
  {
    path: 'refuse-disclosure',
    title: 'Stop a disclosure',
    button: 'Stop it',
    intro: about,
    pages: () => [[{ name: 'reason', label: 'Why it is not given, in your own words', isLong: true }]],
    send: (one, values) => ({ path: pathOf(one, values, 'refusals'), body: { reason: single(values.reason) } }),
  },
  {
    path: 'send-disclosure',
    title: 'Record that the letter was sent',
    button: 'Record it',
    intro: (one, values) =>
      html`${about(one, values)}
        <p>Once this is recorded, it stands in the record that the office has it.</p>`,
    pages: () => [[{ name: 'channel', label: 'How it was sent', options: same(CHANNELS) }]],
    send: (one, values) => ({
      path: pathOf(one, values, 'sendings'),
      body: {
        channel: single(values.channel),
        ...(single(values.paper) === '' ? {} : { paper: single(values.paper) }),
      },
    }),
    isDangerous: true,
    needsStepUp: true,
  },
];
