import type { ProvisionView } from '../view/provision-view.ts';
import type { RuleView } from '../view/rule-view.ts';
import type { Statement } from '../view/statement.ts';
import { heading } from './heading.ts';
import { type Html, html, type HtmlValue } from './html.ts';
import type { Links } from './links.ts';
import { readingList } from './reading-list.ts';

/** One rule as a section of the page, its heading at `level`. */
export const ruleSection = (view: ProvisionView, rule: RuleView, links: Links, level: number): Html => {
  const id = links.idOf(view, rule.anchor);
  const effect = html`<span class="effect ${rule.effect.replaceAll(' ', '-')}">${rule.effect}</span>`;
  return html` <section class="rule" id="${id}">
    ${heading(level, html`${rule.cite} ${effect}`)} ${rule.says !== undefined && html`<p>${rule.says}</p>`}
    <p>${rule.sentence}</p>
    ${rule.binds.length > 0 && html`<p><span class="label">Binds:</span> ${rule.binds.join('; ')}.</p>`}
    ${rule.conditions.map(
      ({ label, points }) =>
        html`<p class="label">${label}:</p>
          ${list(points, links)}`,
    )}
    ${rule.by !== undefined && html`<p><span class="label">By when:</span> ${rule.by}.</p>`}
    ${
      rule.papers.length > 0 &&
      html`<p class="label">Papers in hand before the act:</p>
        <ul class="points">
          ${rule.papers.map((paper) => html`<li>${paper}</li>`)}
        </ul>`
    }
    ${
      rule.duty.length > 0 &&
      html`<p class="label">Duty:</p>
        <dl>
          ${rule.duty.map(
            ({ label, words }) =>
              html`<dt>${label}</dt>
                <dd>${words}</dd>`,
          )}
        </dl>`
    }
    ${others(
      'Defeats',
      rule.defeats.map((words) => links.words(words)),
    )}
    ${others(
      'Is defeated by',
      rule.defeatedBy.map((words) => links.words(words)),
    )}
    ${rule.remarks.map((remark) => html`<p>${remark}</p>`)}
    ${
      rule.read !== undefined &&
      html`<p class="label">Read for itself:</p>
        ${readingList(rule.read)}`
    }
  </section>`;
};

const others = (label: string, rules: readonly HtmlValue[]): HtmlValue =>
  rules.length > 0 &&
  html`<p class="label">${label}:</p>
    <ul class="points">
      ${rules.map((rule) => html`<li>${rule}</li>`)}
    </ul>`;

const list = (points: readonly Statement[], links: Links): Html =>
  html` <ul class="points">
    ${points.map((point) => html`<li>${told(point, links)}</li>`)}
  </ul>`;

const told = ({ words, cite, note, of }: Statement, links: Links): Html =>
  html`${
    cite !== undefined && html`<strong>${cite}:</strong> `
  }${links.sentence(words)}${of === undefined ? '.' : ':'}${note !== undefined && html`<span class="note">${note}</span>`}${
    of !== undefined && list(of, links)
  }`;
