import type { Session } from '@holdpoint/store';
import { BOARD_VIEWS, type BoardItem, type BoardView } from '../../routes/board-routes.ts';
import { html, type Html, type HtmlPart } from '../html.ts';
import { scrollTable } from '../table.ts';
import { type OpenLetter, openLettersBody } from '../letters/open-letters.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';

/** What a board shows. */
export interface Board {
  readonly items: readonly BoardItem[];
  readonly letters: readonly OpenLetter[];
  readonly counts: Readonly<Record<string, number>>;
  readonly page: number;
  readonly pages: number;
  readonly view: BoardView;
  readonly zone: string;
  /** What was searched for; absent on the board itself. */
  readonly search?: string;
}

const VIEW_WORDS: Readonly<Record<BoardView, string>> = {
  all: 'Everyone',
  clerk: 'Waits for a clerk',
  'second-person': 'Waits for a second person',
  commander: 'Waits for the commander',
  counsel: 'Waits for counsel',
  overdue: 'Overdue',
};

export const boardBody = (board: Board, session: Session): Html => {
  const { items, search } = board;
  const overdue = items.filter(({ freeSince, nextDue }) => freeSince !== null && nextDue?.pressure === 'over');
  return html`<h1>${search === undefined ? 'Board' : 'Found'}</h1>
    ${postForm(
      session,
      '/board',
      html`<p role="search">
        <label for="search">Find a person by name or booking number</label>
        <input id="search" name="search" value="${search ?? ''}" autocomplete="off" aria-describedby="search-hint" />
        <button>Find</button>
      </p>`,
    )}
    <p class="hint" id="search-hint">Every search is on the record.</p>
    ${openLettersBody(board.letters, board.zone)}
    ${search === undefined ? views(board) : html`<p>${items.length} found. <a href="/board">Back to everyone with an open request</a></p>`}
    ${
      overdue.length === 0
        ? ''
        : html`<p class="instruction stop" role="status">
            ${overdue.length === 1 ? 'One person is' : `${overdue.length} persons are`} free to go and still here. A
            release never waits for the request.
          </p>`
    }
    ${scrollTable(
      `${search === undefined ? `${VIEW_WORDS[board.view]}: ${board.counts[board.view] ?? items.length}` : 'Found'}, by time left`,
      items,
      [
        ['Person', personCell],
        ['What to do', whatToDo],
        [
          'Waits for',
          ({ waitsFor: { who, what } }) =>
            `${who.map((one) => one.replaceAll('-', ' ')).join(' or ')}${who.length === 0 ? '' : ': '}${what}`,
        ],
        ['Time', (item) => timeLeft(item, board.zone)],
      ],
    )}
    ${search === undefined ? turnings(board) : ''}`;
};

const turnings = ({ view, page, pages }: Board): Html => {
  if (pages === 1) return html``;
  const to = (number: number, words: string) => html`<a href="/board?view=${view}&amp;page=${number}">${words}</a>`;
  return html`<nav aria-label="Pages of the board">
    <p>
      Page ${page} of ${pages}. ${page > 1 ? to(page - 1, 'Less time left') : ''}
      ${page < pages ? to(page + 1, 'More time left') : ''}
    </p>
  </nav>`;
};

const views = ({ view, counts }: Board): Html =>
  html`<ul class="views" aria-label="Which part of the board">
    ${BOARD_VIEWS.map(
      (each) =>
        html`<li>
          <a href="/board${each === 'all' ? '' : `?view=${each}`}" ${each === view ? html` aria-current="page"` : ''}
            >${VIEW_WORDS[each]} (${counts[each] ?? 0})</a
          >
        </li>`,
    )}
  </ul>`;

const personCell = ({ id, name, bookingNumber, takenBy }: BoardItem): Html =>
  html`<a href="/cases/${id}">${name}</a><br /><span class="hint">${bookingNumber}</span> ${
      takenBy === null ? '' : html`<br /><span class="hint">at work: ${takenBy}</span>`
    }`;

const whatToDo = ({ standing, instructions }: BoardItem): HtmlPart => {
  if (standing === 'frozen') return html`<strong>Claim of citizenship: nothing may rest on the request.</strong>`;
  if (standing !== 'open') return 'Custody has ended.';
  if (instructions.length === 0) return 'Ask the law first.';
  return instructions.map(({ words, answer }) => html`<div class="answer ${answer}">${words}</div>`);
};

const timeLeft = ({ nextDue, freeSince }: BoardItem, zone: string): Html =>
  html`${freeSince === null ? '' : html`Free to go since ${timeWords(freeSince, zone)}<br />`}
  ${
    nextDue === null
      ? freeSince === null
        ? 'no clock runs'
        : ''
      : html`<span class="pressure ${nextDue.pressure}">${PRESSURE_WORDS[nextDue.pressure] ?? ''}</span>
          ${nextDue.what},
          ${timeWords(nextDue.at, zone)}${nextDue.isHardStop ? html` <strong>(hard stop)</strong>` : ''}`
  }`;

const PRESSURE_WORDS: Readonly<Record<string, string>> = { over: 'Overdue:', warn: 'Soon:', running: 'Due:' };
