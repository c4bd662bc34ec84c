import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { legalHoldsSchema } from '../../routes/settings-routes.ts';
import { addDeed } from '../forms/add-deed.ts';
import { addPage } from '../forms/add-page.ts';
import { nothing } from '../forms/deed.ts';
import { loadWith } from '../forms/load-with.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { adminLinks } from './admin-links.ts';

/** Legal holds: which cases may not be sealed, and why. */
export const addLegalHoldPages = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/admin/legal-holds',
    load: (api, actor) => loadWith(legalHoldsSchema, () => '/v1/legal-holds')(api, actor, {}),
    title: () => 'Legal holds',
    body: ({ items }, { session }, { agency }) => {
      const { role } = session.actor;
      const mayPlace = mayDo(role, 'place-legal-hold', undefined);
      return html`<h1>Legal holds</h1>
        ${adminLinks(role)}
        <p>Nothing of a case under legal hold is sealed or let go. It has nothing to do with holding a person.</p>
        ${mayPlace ? html`<p><a class="button" href="/admin/legal-holds/place">Place a legal hold</a></p>` : ''}
        ${
          items.length === 0
            ? html`<p>None was ever placed.</p>`
            : html`<div class="scroll" tabindex="0">
                <table>
                  <caption>
                    Legal holds: ${items.filter(({ ended }) => ended === null).length} stand
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">Case</th>
                      <th scope="col">Why</th>
                      <th scope="col">Since</th>
                      <th scope="col">How it stands</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${items.map(
                      (one) =>
                        html`<tr>
                          <th scope="row"><a href="/cases/${one.case}">${one.case}</a></th>
                          <td>${one.reason}</td>
                          <td>${timeWords(one.since, agency.zone)}</td>
                          <td>
                            ${
                              one.ended === null
                                ? mayPlace
                                  ? html`<a href="/admin/legal-holds/${one.id}/lift"
                                      >Lift it<span class="hidden">: ${one.case}</span></a
                                    >`
                                  : 'stands'
                                : `lifted ${timeWords(one.ended, agency.zone)}`
                            }
                          </td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
        }`;
    },
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
