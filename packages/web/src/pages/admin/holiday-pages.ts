import type { FastifyInstance } from 'fastify';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { linesOf, pairOf } from './lines.ts';
import { addSettingPages } from './setting-pages.ts';

/** Court holidays, which some clocks leave out. */
export const addHolidayPages = (app: FastifyInstance, context: PageContext): void =>
  addSettingPages(app, context, {
    name: 'holidays',
    path: '/admin/holidays',
    title: 'Court holidays',
    act: 'change-settings',
    whoElse: 'An administrator changes them.',
    shown: ({ holidays }) =>
      holidays === null
        ? html`<p>
            The desk counts with the court holidays of its law’s own table, where somebody has read it, and with the
            federal holidays of 5 U.S.C. § 6103. Where a clock needs a year that no table has, the desk says so and
            gives no time.
          </p>`
        : html`<p>From ${holidays.from} to ${holidays.through}, as the court publishes them:</p>
            <ul>
              ${holidays.days.map(({ day, name }) => html`<li>${day}: ${name}</li>`)}
            </ul>`,
    intro:
      'Copy every day of these years from the court’s own list: a day that is missing counts as a day on which the court sits.',
    fields: [
      { name: 'from', label: 'First year' },
      { name: 'through', label: 'Last year' },
      {
        name: 'days',
        label: 'Days',
        kind: 'lines',
        hint: 'One on each line: the day, then its name. Example: 2026-11-26 Thanksgiving Day',
      },
    ],
    initial: ({ holidays }) => ({
      from: String(holidays?.from ?? ''),
      through: String(holidays?.through ?? ''),
      days: (holidays?.days ?? []).map(({ day, name }) => `${day} ${name}`).join('\n'),
    }),
    value: ({ from = '', through = '', days = '' }) => ({
      from: Number(from),
      through: Number(through),
      days: linesOf(days).map((line) => {
        const [day, name] = pairOf(line, ' ');
        return { day, name };
      }),
    }),
  });
