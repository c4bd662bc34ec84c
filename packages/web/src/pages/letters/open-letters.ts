import type { BoardLetter } from '../../routes/letters/open-letters.ts';
import { html, type Html } from '../html.ts';
import { timeWords } from '../words.ts';
import { pressureWords } from './letter-body.ts';

export type OpenLetter = BoardLetter;

/** The letters on a board whose deadline is near or over. */
export const openLettersBody = (letters: readonly OpenLetter[], zone: string): Html => {
  const pressing = letters.filter(({ pressure }) => pressure !== 'running');
  return pressing.length === 0 ? html`` : letterList(pressing, zone);
};

/** Letters that wait for a reply, each with its day and how its clock stands. */
export const letterList = (letters: readonly OpenLetter[], zone: string): Html =>
  html`<ul aria-label="Letters">
    ${letters.map(
      ({ id, from, replyBy, pressure }) =>
        html`<li>
          <a href="/letters/${id}">Letter from ${from}</a>, to be answered by ${timeWords(replyBy, zone)}:
          <span class="pressure ${pressure}">${pressureWords(pressure)}</span>
        </li>`,
    )}
  </ul>`;
