import type { ExampleView } from '../view/example-view.ts';
import type { ProvisionView, QuestionView } from '../view/provision-view.ts';
import { heading } from './heading.ts';
import { type Html, html, type HtmlValue } from './html.ts';
import type { Links } from './links.ts';
import { readingList } from './reading-list.ts';
import { ruleSection } from './rule-section.ts';
import { table } from './table.ts';

interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly body: (links: Links, level: number) => HtmlValue;
}

/** The sections of a provision that have anything in them, in the order of the page. */
export const sectionsOf = (view: ProvisionView): readonly Section[] =>
  [
    { anchor: 'says', title: 'What it says', body: () => view.says.map((paragraph) => html`<p>${paragraph}</p>`) },
    { anchor: 'read', title: 'How it was read', body: () => readOf(view) },
    {
      anchor: 'rules',
      title: `Rules (${counted(view.rules.length, view.leftOut?.rules)})`,
      isEmpty: view.rules.length === 0,
      body: (links: Links, level: number) => view.rules.map((rule) => ruleSection(view, rule, links, level + 1)),
    },
    {
      anchor: 'events',
      title: 'Injunctions and other events',
      isEmpty: view.events.length === 0,
      body: () =>
        view.events.map(
          (event) =>
            html`<p>${event.sentence} ${event.cite}</p>
              ${readingList(event.read)}`,
        ),
    },
    {
      anchor: 'questions',
      title: `Open questions (${view.questions.length})`,
      isEmpty: view.questions.length === 0,
      body: (links: Links, level: number) =>
        view.questions.map((question) => questionOf(view, question, links, level + 1)),
    },
    {
      anchor: 'examples',
      title: `Worked examples (${counted(view.examples.length, view.leftOut?.examples)})`,
      isEmpty: view.examples.length === 0,
      body: () => examplesOf(view.examples),
    },
  ].filter((section) => !('isEmpty' in section && section.isEmpty));

/** A provision from what it says to its examples, its headings from `level` on. */
export const provisionSections = (view: ProvisionView, links: Links, level: number): HtmlValue =>
  sectionsOf(view).map((section) => {
    const id = links.idOf(view, section.anchor);
    return html`<section id="${id}">${heading(level, section.title)} ${section.body(links, level)}</section> `;
  });

const counted = (shown: number, leftOut: number | undefined): string =>
  leftOut === undefined ? String(shown) : `${shown} shown, ${leftOut} of other subdivisions left out`;

const readOf = (view: ProvisionView): Html =>
  html` ${readingList(view.read)}
    <p>The law of the day of the ${view.governedBy} governs. The document is <code>${view.file}</code>.</p>
    ${view.recorded !== undefined && html`<p>This encoding was entered on ${view.recorded.from}${view.recorded.to !== null && ` and withdrawn on ${view.recorded.to}`}.</p>`}`;

const questionOf = (view: ProvisionView, question: QuestionView, links: Links, level: number): Html => {
  const id = links.idOf(view, question.anchor);
  return html` <section class="rule" id="${id}">
    ${heading(level, question.asks)}
    <p class="muted">${question.id}</p>
    ${question.why !== undefined && html`<p>${question.why}</p>`}
    ${question.settledBy !== undefined && html`<p><span class="label">What would settle it:</span> ${question.settledBy}</p>`}
    <p>${question.until}</p>
  </section>`;
};

const examplesOf = (examples: readonly ExampleView[]): Html => {
  const failing = examples.filter((example) => !example.passes).length;
  const caption = `Each was run on this engine when this page was made: ${examples.length - failing} pass, ${failing} fail.`;
  return table(
    caption,
    ['Example and its day', 'Expected', 'Result'],
    examples.map((example) => [
      html`${example.name}, <span class="day">${example.on}</span>${
          example.facts.length > 0 &&
          html`<details>
            <summary>Facts<span class="hidden"> of: ${example.name}</span></summary>
            <ul>
              ${example.facts.map((fact) => html`<li>${fact}</li>`)}
            </ul>
          </details>`
        }`,
      example.expected.join('; '),
      example.passes
        ? html`<span class="passes">✓ passes</span>`
        : html`<span class="fails">✗ fails:</span> ${example.instead.join('; ')}`,
    ]),
  );
};
