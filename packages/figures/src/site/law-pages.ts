import { type Html, html } from './html.ts';
import { linkTo, page, type SiteHead } from './page.ts';
import type { LawDay, LawPlace, SiteContent } from './site-content.ts';
import { table } from './table.ts';

export const lawPath = (on: string): string => `law/${on}.html`;

/** The acts that are drawn; the table has all of them. */
const DRAWN: readonly (readonly [action: string, words: string])[] = [
  ['hold', 'Holding a person past release'],
  ['notify-release-date', 'Telling the release date'],
  ['transfer', 'Handing a person over'],
];

const SHORT: Readonly<Record<string, string>> = {
  required: 'must',
  permitted: 'may',
  prohibited: 'not',
  conditional: 'if',
  unsettled: 'open',
};

/** The days for which the law is shown, and how many places answered in which way on each. */
export const lawIndexPage = (head: SiteHead, { law }: SiteContent): string =>
  page(head, {
    title: 'The law of each place on a day',
    path: 'law.html',
    main: html`<h1>The law of each place on a day</h1>
      <p>
        One plain case is put to the law of every state, the District and the territories, as the law stood on that day:
        a county jail holds an adult without any conviction; a complete immigration detainer of the form of that day
        came with a removal warrant and was served; nobody claims citizenship; the agency’s own policy forbids nothing.
        Other facts give other answers. It is no legal advice.
      </p>
      ${DRAWN.map(([action, words]) =>
        table(
          `${words}: places by answer`,
          [{ name: 'Day' }, ...Object.keys(SHORT).map((answer) => ({ name: answer, isNumber: true }))],
          law.map(({ on, places }) => [
            html`<a href="${lawPath(on)}">${on}</a>`,
            ...Object.keys(SHORT).map((answer) => places.filter((one) => answerOf(one, action) === answer).length),
          ]),
        ),
      )}`,
  });

/** The law of one day: squares for the eye, and the same as a table. */
export const lawPage = (head: SiteHead, { law }: SiteContent, { on, places }: LawDay): string => {
  const path = lawPath(on);
  const actions = places.find(({ answers }) => answers.length > 0)?.answers.map(({ action }) => action) ?? [];
  return page(head, {
    title: `The law of each place on ${on}`,
    path,
    main: html`<h1>The law of each place on ${on}</h1>
      <p>
        The answer to one plain case, which <a href="${linkTo(path, 'law.html')}">the overview</a> describes. In each
        square: <b>must</b> required, <b>may</b> permitted, <b>not</b> prohibited, <b>if</b> it turns on a fact not
        shown, <b>open</b> unsettled: counsel decides.
      </p>
      <p>
        Other days:
        ${law.map((one) => (one.on === on ? html`${one.on} ` : html`<a href="${linkTo(path, lawPath(one.on))}">${one.on}</a> `))}
      </p>
      ${DRAWN.map(([action, words]) => squares(action, words, places))}
      <h2>The same as a table</h2>
      <div class="wide" role="region" aria-label="Answers by place" tabindex="0">
        ${table(
          `Answers to the plain case on ${on}, by place`,
          [
            { name: 'Place' },
            { name: 'Its own law' },
            ...actions.map((name) => ({ name })),
            { name: 'Grade of reading' },
            { name: 'Last read' },
          ],
          places.map((place) => [
            html`<span id="${place.postal}">${place.name}</span>`,
            place.stance,
            ...actions.map((action) => answerCell(place, action)),
            place.grade,
            place.readOn,
          ]),
        )}
      </div>`,
  });
};

const answerOf = ({ answers }: LawPlace, action: string): string | undefined =>
  answers.find((one) => one.action === action)?.answer;

const answerCell = ({ answers }: LawPlace, action: string): Html => {
  const found = answers.find((one) => one.action === action);
  if (found === undefined) return html`[x]`;
  return html`<b class="${found.answer}">${found.answer}</b
    >${found.by.length > 0 && html`<br /><span class="note">${found.by.join('; ')}</span>`}`;
};

const squares = (action: string, words: string, places: readonly LawPlace[]): Html =>
  html`<h2>${words}</h2>
    <ul class="tiles">
      ${places.map((place) => {
        if (place.tile === undefined) return false;
        const answer = answerOf(place, action);
        return html`<li
          class="tile ${answer ?? 'blank'}"
          style="grid-row: ${place.tile.row}; grid-column: ${place.tile.column}"
        >
          <a href="#${place.postal}"
            ><abbr title="${place.name}">${place.postal}</abbr> <span class="hidden">${place.name}: </span>${
              answer === undefined ? html`<span class="hidden">no pack</span>` : (SHORT[answer] ?? answer)
            }</a
          >
        </li>`;
      })}
    </ul>`;
