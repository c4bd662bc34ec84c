import type { FastifyInstance } from 'fastify';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { addSettingPages } from './setting-pages.ts';

/** How long a closed case is kept. */
export const addRetentionPages = (app: FastifyInstance, context: PageContext): void =>
  addSettingPages(app, context, {
    name: 'retentionYears',
    path: '/admin/retention',
    title: 'Retention',
    act: 'change-settings',
    whoElse: 'An administrator changes it.',
    shown: ({ retentionYears }) =>
      html`<p class="instruction">A closed case is kept for ${retentionYears} calendar years.</p>
        <p>
          After that counsel may seal it: personal data are let go, what was done stands, and the log still verifies. A
          legal hold prevents it. Nothing is let go by itself.
        </p>`,
    intro: 'Ask counsel which period the law of the place asks for. A shorter period seals nothing by itself.',
    fields: [{ name: 'years', label: 'Calendar years for which a closed case is kept' }],
    initial: ({ retentionYears }) => ({ years: String(retentionYears) }),
    value: ({ years = '' }) => Number(years),
  });
