import type { FastifyInstance } from 'fastify';
import { legalHoldsSchema } from '../../routes/settings-routes.ts';
import { addDeed } from '../forms/add-deed.ts';
import { nothing } from '../forms/deed.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { addListPage } from './add-list-page.ts';

/** Legal holds: which cases may not be sealed, and why. */
export const addLegalHoldPages = (app: FastifyInstance, context: PageContext): void => {
  addListPage(app, context, {
    path: '/admin/legal-holds',
    title: 'Legal holds',
    list: legalHoldsSchema,
    from: '/v1/legal-holds',
    intro: 'Nothing of a case under legal hold is sealed or let go. It has nothing to do with holding a person.',
    adding: { act: 'place-legal-hold', path: '/admin/legal-holds/place', words: 'Place a legal hold' },
    none: 'None was ever placed.',
    caption: (items) => `Legal holds: ${items.filter(({ ended }) => ended === null).length} stand`,
    columns: ({ mayChange, zone }) => [
      ['Case', (one) => html`<a href="/cases/${one.case}">${one.case}</a>`],
      ['Why', ({ reason }) => reason],
      ['Since', ({ since }) => timeWords(since, zone)],
      [
        'How it stands',
        (one) => {
          if (one.ended !== null) return `lifted ${timeWords(one.ended, zone)}`;
          if (!mayChange) return 'stands';
          return html`<a href="/admin/legal-holds/${one.id}/lift">Lift it<span class="hidden">: ${one.case}</span></a>`;
        },
      ],
    ],
  });
  addDeed(app, context, {
    path: '/admin/legal-holds/place',
    load: nothing,
    title: () => 'Place a legal hold',
    button: 'Place the hold',
    back: () => '/admin/legal-holds',
    intro: () => html`<p>From now on nothing of this case is sealed or let go, until counsel lifts the hold.</p>`,
    fields: () => [
      { name: 'case', label: 'Number of the case', hint: 'The last part of the case page’s address.' },
      { name: 'reason', label: 'Why', hint: 'The lawsuit, investigation or request, in your own words.' },
    ],
    send: (_, values) => ({
      path: `/v1/cases/${encodeURIComponent(values.case ?? '')}/legal-holds`,
      body: { reason: values.reason ?? '' },
    }),
  });
  addDeed(app, context, {
    path: '/admin/legal-holds/:id/lift',
    load: nothing,
    title: () => 'Lift a legal hold',
    button: 'Lift the hold',
    back: () => '/admin/legal-holds',
    intro: () =>
      html`<p>The case may then be sealed as any other, once its retention is over or a court orders it.</p>`,
    fields: () => [],
    send: (_, _values, { id = '' }) => ({ path: `/v1/legal-holds/${encodeURIComponent(id)}/liftings`, body: {} }),
    isDangerous: true,
  });
};
