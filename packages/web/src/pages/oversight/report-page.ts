import { formatDay, localDayOf } from '@holdpoint/engine';
import type { FastifyInstance } from 'fastify';
import { type OversightReport, oversightSchema } from '../../routes/oversight-routes.ts';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { letterList } from '../letters/open-letters.ts';
import { roleWords } from '../layout.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { oversightLinks } from './oversight-links.ts';

const DAYS_BACK = 30;

/** What happened in a period that a reviewer asks after, and what is late or unanswered now. */
export const addReportPage = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/oversight',
    load: (api, actor, { query }) => {
      const now = context.clock.now();
      const today = localDayOf(now, context.agency.zone);
      const { from = formatDay(today - DAYS_BACK), to = formatDay(today) } = query;
      const path = `/v1/oversight?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
      return loadWith(oversightSchema, () => path)(api, actor, {});
    },
    title: () => 'Oversight',
    body: (report, { session }, { agency }) =>
      html`<h1>Oversight</h1>
        ${oversightLinks(session.actor.role)}
        <form method="get" action="/oversight" class="row">
          <div class="field">
            <label for="from">From</label><input id="from" name="from" type="date" value="${report.from}" required />
          </div>
          <div class="field">
            <label for="to">To, this day included</label
            ><input id="to" name="to" type="date" value="${report.to}" required />
          </div>
          <p><button>Show</button></p>
        </form>
        <p class="hint">At most 31 days. That you read this is on the record.</p>
        ${report.isCutOff ? html`<p class="instruction ask">There is more than one report holds: choose a shorter period.</p>` : ''}
        <h2>Now</h2>
        ${openThings('Late notices and other duties', report.late, 'Was due', agency.zone)}
        ${openThings('Unanswered', report.unanswered, 'Since', agency.zone)}
        <h3>Letters that nobody has answered</h3>
        ${report.letters.length === 0 ? html`<p>None.</p>` : letterList(report.letters, agency.zone)}
        <h2>From ${report.from} to ${report.to}</h2>
        ${events('Given or shown to outside agencies', report.outsideAccess, agency.zone)}
        ${events('Holds past release', report.holds, agency.zone)}
        ${events('Departures from the answer (overrides)', report.overrides, agency.zone)} ${refused(report)}
        ${standing(report)}`,
  });
};

const events = (caption: string, rows: OversightReport['holds'], zone: string): Html =>
  rows.length === 0
    ? html`<h3>${caption}</h3>
        <p>None in this period.</p>`
    : scrollTable(`${caption}: ${rows.length}`, rows, [
        ['When', ({ at }) => timeWords(at, zone)],
        ['What', ({ what }) => what],
        ['Who', ({ by, role }) => `${by} (${roleWords(role)})`],
        [
          'Case',
          (row) =>
            row.case === null
              ? 'no case'
              : html`<a href="/cases/${row.case}">open<span class="hidden"> case ${row.case}</span></a>`,
        ],
      ]);

const openThings = (caption: string, rows: OversightReport['late'], since: string, zone: string): Html =>
  rows.length === 0
    ? html`<h3>${caption}</h3>
        <p>None.</p>`
    : scrollTable(`${caption}: ${rows.length}`, rows, [
        ['Case', (row) => html`<a href="/cases/${row.case}">${row.receipt}</a>`],
        ['What', ({ what }) => what],
        [since, (row) => (row.since === null ? '' : timeWords(row.since, zone))],
      ]);

const refused = ({ refused: rows }: OversightReport): Html =>
  html`<h3>Tried and refused by the desk</h3>
    ${
      rows.length === 0
        ? html`<p>None in this period.</p>`
        : html`<ul>
            ${rows.map(({ act, count }) => html`<li>${act.replaceAll('-', ' ')}: ${count}</li>`)}
          </ul>`
    }`;

const standing = ({ standing: rows }: OversightReport): Html =>
  html`<h3>Given again and again: feeds, lists, web pages</h3>
    ${
      rows.length === 0
        ? html`<p>None is registered.</p>`
        : html`<ul>
            ${rows.map(
              (one) =>
                html`<li>
                  ${one.kind} to ${one.recipient}: ${one.fields.join(', ')}; rests on
                  ${one.legalBasis}${
                    one.onlyDetainerCases
                      ? html`; <strong>shows only people about whom a detainer came: look into it</strong>`
                      : ''
                  }
                </li>`,
            )}
          </ul>`
    }`;
