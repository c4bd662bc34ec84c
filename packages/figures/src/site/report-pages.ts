import type { ReportText } from '../report/report-schema.ts';
import { type Html, html } from './html.ts';
import { page, type SiteHead } from './page.ts';
import type { SiteContent } from './site-content.ts';
import { table } from './table.ts';

/** What statutes have agencies report, part by part, with the words that ask for it and what nobody has settled. No report itself is here. */
export const reportsPage = (head: SiteHead, { register }: SiteContent): string =>
  page(head, {
    title: 'What the law has agencies report',
    path: 'reports.html',
    main: html`<h1>What the law has agencies report</h1>
      <p>
        Each report is a document: the provision, what it asks for, and the query that counts it from an agency’s own
        records. An agency makes its report with <code>holdpoint figures report</code>; a period that was closed does
        not change, and a correction stands beside it with its reason. Reports themselves are the agencies’ to publish.
      </p>
      <ul>
        ${register.reports.map(({ value }) => html`<li><a href="#${value.report}">${value.title}</a></li>`)}
      </ul>
      ${register.reports.map(({ value }) => section(value))}`,
  });

const section = (report: ReportText): Html =>
  html`<h2 id="${report.report}">${report.title}</h2>
    <dl class="facts">
      <dt>Provision</dt>
      <dd>${report.cite}</dd>
      <dt>To</dt>
      <dd>${report.to}</dd>
      <dt>Due</dt>
      <dd>${report.due}</dd>
      <dt>Covers</dt>
      <dd>a ${report.period}</dd>
      <dt>Small counts</dt>
      <dd>
        ${
          report.suppression.rule === 'none'
            ? `shown: ${report.suppression.because}`
            : 'hidden from 1 to 10, and others with them so that none can be worked out'
        }
      </dd>
    </dl>
    ${table(
      'What it asks for',
      [{ name: 'Part' }, { name: 'Asked for by' }, { name: 'Columns' }],
      [
        ...report.tables.map(({ title, cite, columns }) => [
          title,
          cite,
          columns
            .filter(({ shown }) => shown)
            .map(({ says }) => says)
            .join('; '),
        ]),
        ...report.elsewhere.map(({ cite, says, where }) => [says, cite, `[x] ${where}`]),
      ],
    )}
    ${
      report.unsettled.length > 0 &&
      html`<h3>Unsettled</h3>
        <ul>
          ${report.unsettled.map(({ asks, why, settled }) => html`<li><b>${asks}</b> ${why} Settled by: ${settled}.</li>`)}
        </ul>`
    }`;
