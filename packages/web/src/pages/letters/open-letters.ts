import type { BoardLetter } from '../../routes/letters/open-letters.ts';
import { html, type Html } from '../html.ts';
import { pressureWords } from './letter-body.ts';

export type OpenLetter = BoardLetter;

/** The letters on a board whose deadline is near or over. */
export const openLettersBody = (letters: readonly OpenLetter[]): Html => {
  const pressing = letters.filter(({ pressure }) => pressure !== 'running');
  return pressing.length === 0
    ? html``
    : html`<ul aria-label="Letters">
        ${pressing.map(
          ({ id, from, pressure }) =>
            html`<li>
              <a href="/letters/${id}">Letter from ${from}</a>:
              <span class="pressure ${pressure}">${pressureWords(pressure)}</span>
            </li>`,
        )}
      </ul>`;
};
