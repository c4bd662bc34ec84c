import type { Action } from '@holdpoint/engine';
import type { MapRow } from '../../law-map/map-view.ts';
import { TILES } from '../../law-map/tile-grid.ts';
import { type Html, html, table, wordsOfAction } from '@holdpoint/law-view';
import { MAP_STYLE } from './map-style.ts';
import { page } from './page.ts';

/** The acts that are drawn; the table has all of them. */
const DRAWN: readonly Action[] = ['hold', 'notify-release-date', 'transfer'];

/** One word for an answer, short enough for a square. */
const SHORT: Readonly<Record<string, string>> = {
  required: 'must',
  permitted: 'may',
  prohibited: 'not',
  conditional: 'if',
  unsettled: 'open',
};

/** The page of the map: squares for the eye, and the same as a table. */
export const mapPage = (rows: readonly MapRow[], on: string): string =>
  page({
    title: `What each place asks of a jail on ${on}`,
    style: MAP_STYLE,
    above: html`<p class="cite">Holdpoint</p>`,
    main: html`<h1>What each place asks of a jail on ${on}</h1>
      <p>
        The plain case everywhere: a county jail holds an adult without any conviction; a complete immigration detainer
        of the form of that day came with a removal warrant and was served; nobody claims citizenship; the agency’s own
        policy forbids nothing. Other facts give other answers.
      </p>
      <p>
        In each square: <b>must</b> required, <b>may</b> permitted, <b>not</b> prohibited, <b>if</b> it turns on a fact
        not shown, <b>open</b> unsettled: counsel decides. A place without a pack is left blank. Each square leads to
        its row of the table.
      </p>
      ${DRAWN.map((action) => figure(action, rows))}
      <h2>The same as a table</h2>
      <div class="wide" role="region" aria-label="Answers by place" tabindex="0">
        ${table(
          `Answers to the plain case on ${on}, by place`,
          [
            'Place',
            'Its own law',
            ...(rows.find((row) => row.cells.length > 0)?.cells ?? []).map(({ action }) => action),
            'Grade',
            'Last read',
          ],
          rows.map((row) => [
            html`<span id="${row.pack}">${row.name}</span>`,
            row.stance,
            ...(row.cells.length > 0 ? row.cells.map((cell) => cellOf(cell.answer, cell.by)) : blanks(rows)),
            row.grade ?? 'none',
            row.readOn ?? 'never',
          ]),
        )}
      </div>`,
  });

const blanks = (rows: readonly MapRow[]): string[] =>
  (rows.find((row) => row.cells.length > 0)?.cells ?? []).map(() => 'no pack');

const cellOf = (answer: string, by: readonly string[]): Html =>
  html`<span class="answer ${answer}">${answer}</span
    >${by.length > 0 && html`<span class="note">${by.join('; ')}</span>`}`;

const figure = (action: Action, rows: readonly MapRow[]): Html =>
  html`<figure>
    <figcaption><h2>${wordsOfAction(action)}</h2></figcaption>
    <ul class="tiles">
      ${rows.map((row) => tile(action, row))}
    </ul>
  </figure>`;

const tile = (action: Action, row: MapRow): Html | false => {
  const at = TILES.get(row.postal);
  if (at === undefined) return false;
  const answer = row.cells.find((cell) => cell.action === action)?.answer;
  return html`<li class="tile ${answer ?? 'blank'}" style="grid-row: ${at.row}; grid-column: ${at.column}">
    <a href="#${row.pack}"
      ><abbr title="${row.name}">${row.postal}</abbr> <span class="hidden">${row.name}: </span>${
        answer === undefined ? html`<span class="hidden">no pack</span>` : (SHORT[answer] ?? answer)
      }</a
    >
  </li>`;
};
