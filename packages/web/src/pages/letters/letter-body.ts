import { mayDo } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';
import type { LetterData } from './letter-data.ts';

const PRESSURE: Readonly<Record<string, string>> = {
  answered: 'Answered',
  running: 'To be answered',
  warn: 'The deadline is near',
  over: 'The deadline is over',
  escalated: 'The deadline is over; oversight sees this letter',
};

/** How the clock of a letter stands, in words. */
export const pressureWords = (pressure: string): string => PRESSURE[pressure] ?? pressure;

/** The letters of the agency. */
export const lettersBody = (letters: readonly LetterData[], { actor }: Session, zone: string): Html =>
  html`<h1>Letters</h1>
    ${mayDo(actor.role, 'file-letter', undefined) ? html`<p><a class="button" href="/letters/new">File a letter</a></p>` : ''}
    ${
      letters.length === 0
        ? html`<p>No letter was filed.</p>`
        : scrollTable('Official letters, the nearest deadline first', letters, [
            ['From', ({ id, from }) => html`<a href="/letters/${id}">${from}</a>`],
            ['Answer by', ({ replyBy }) => timeWords(replyBy, zone)],
            [
              'How it stands',
              ({ pressure }) => html`<span class="pressure ${pressure}">${pressureWords(pressure)}</span>`,
            ],
          ])
    }`;

/** One letter: what it asks and claims, how far its answer is, and what comes next. */
export const letterBody = (letter: LetterData, session: Session, zone: string): Html => {
  const { id, from, list, reply } = letter;
  const { role } = session.actor;
  const isFull = list !== undefined && list.read === list.total;
  const step = (
    act: 'match-letter-list' | 'dispose-letter-rows' | 'answer-letter-rows',
    path: string,
    words: string,
  ): Html =>
    mayDo(role, act, undefined)
      ? postForm(session, `/letters/${id}/${path}`, html`<p><button>${words}</button></p>`)
      : html``;
  return html`<h1>Letter from ${from}</h1>
    <p class="instruction ${letter.pressure === 'running' || letter.pressure === 'answered' ? 'go' : 'stop'}">
      ${pressureWords(letter.pressure)}. Answer by ${timeWords(letter.replyBy, zone)}.
    </p>
    <dl>
      <dt>Received</dt>
      <dd>${timeWords(letter.receivedAt, zone)}, by ${letter.channel}</dd>
      <dt>It asks</dt>
      <dd>${letter.questions.length === 0 ? 'nothing' : letter.questions.map((one) => html`<p>${one}</p>`)}</dd>
      <dt>It claims</dt>
      <dd>
        ${letter.claims.length === 0 ? 'no number' : letter.claims.map(({ number, words }) => html`<p>${number}: ${words}</p>`)}
      </dd>
      <dt>Its list</dt>
      <dd>
        ${
          list === undefined
            ? 'not taken in yet'
            : html`${list.read} of ${list.total} rows read; ${list.taken} taken in, ${list.refused} refused.
              ${list.dropped.map((one) => html`<p>${one}.</p>`)}
              ${list.refused === 0 ? '' : html`<p><a href="/letters/${id}/rejects.csv">The refused rows as a file</a></p>`}`
        }
      </dd>
      <dt>Its examples</dt>
      <dd>
        ${letter.examples.length === 0 ? 'none' : letter.examples.map((row) => (isFull ? html`<a href="/letters/${id}/rows/${row}">Row ${row}</a> ` : html`Row ${row} `))}
      </dd>
    </dl>
    <h2>What to do</h2>
    <ol>
      ${
        mayDo(role, 'import-letter-list', undefined)
          ? html`<li>
              ${list === undefined || isFull ? html`<a href="/letters/${id}/list">${isFull ? 'Take in the mended list' : 'Take in the list'}</a>` : html`<a href="/letters/${id}/list/taken">Go on with the list</a>`}
            </li>`
          : ''
      }
      ${isFull ? html`<li>Look for the people of the list. ${step('match-letter-list', 'matches', 'Look in the custody roll')} A commander or counsel does this; it is on the record.</li>` : ''}
      ${letter.matchedAt === null ? '' : html`<li><a href="/letters/${id}/queue">Review queue: decide about each candidate</a></li>`}
      ${isFull ? html`<li>What each row comes to. ${step('dispose-letter-rows', 'dispositions', 'Propose dispositions')} <a href="/letters/${id}/rows">Dispositions</a> ${step('answer-letter-rows', 'legal-answers', 'Ask the law about all in custody')}</li>` : ''}
      <li><a href="/letters/${id}/reply">${reply === null ? 'Draft the reply' : 'The reply'}</a></li>
    </ol>`;
};
