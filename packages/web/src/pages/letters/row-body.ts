import { DISPOSITION_NAMES } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { fieldInput } from '../field.ts';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { timeWords } from '../words.ts';
import type { RowData } from './letter-data.ts';

/** What a person can decide about a candidate with one key, each with its reason. */
export const DECISIONS = [
  ['same person', 'numbers were compared and are the same, and so is the birth date'],
  ['same person', 'name, birth date and dates of custody were compared and agree'],
  ['not the same person', 'the birth date in the record is another one'],
  ['not the same person', 'the record is of another person, by picture, prints or dates'],
  ['cannot tell', 'the record does not hold what would tell them apart'],
] as const;

/** One row with its candidates: the two records side by side, how the match came about, and a key for each decision. */
export const rowBody = (letter: string, row: RowData, session: Session, zone: string): Html => {
  const open = row.candidates.find(({ says }) => says === null);
  const shown = open === undefined ? row.candidates : [open];
  return html`<h1>Row ${row.row}</h1>
    <p>
      <a href="${letter}">Letter</a> · <a href="${letter}/queue">Review queue</a> ·
      <a href="${letter}/rows">Dispositions</a>
    </p>
    <h2>As the list has it</h2>
    <dl>
      ${Object.entries(row.cells)
        .filter(([name]) => !name.startsWith('as received: '))
        .map(
          ([name, cell]) =>
            html`<dt>${name}</dt>
              <dd>${cell}</dd>`,
        )}
    </dl>
    ${row.candidates.length === 0 ? html`<p>Nobody in the custody roll comes up for this row.</p>` : ''}
    ${shown.map((candidate) => candidateBody(letter, row, candidate, session, zone))}
    ${
      row.history.length === 0
        ? ''
        : html`<h2>What was decided</h2>
            <ul>
              ${row.history.map(({ says, by, reason }) => html`<li>${says}, by ${by}: ${reason}</li>`)}
            </ul>`
    }
    <h2>What it comes to</h2>
    <p>
      ${row.disposition === null ? 'Nothing was proposed yet.' : html`<strong>${row.disposition}</strong> (${row.impact ?? ''}): ${row.because.join('; ')}`}
    </p>
    <details>
      <summary>Choose another disposition</summary>
      ${postForm(
        session,
        `${letter}/rows/${row.row}/disposition`,
        fieldInput(
          { name: 'disposition', label: 'Disposition', options: DISPOSITION_NAMES.map((one) => [one, one] as const) },
          row.disposition ?? '',
        ),
        fieldInput({ name: 'reason', label: 'On what this rests' }, ''),
        html`<p><button>Choose it</button></p>`,
      )}
    </details>`;
};

const candidateBody = (
  letter: string,
  row: RowData,
  candidate: RowData['candidates'][number],
  session: Session,
  zone: string,
): Html => {
  const { custody, band, lines, person, bookedAt, end, says } = candidate;
  return html`<h2>${band === 'confirmed' ? 'A record with the same number' : 'A record that may be of this person'}</h2>
    <dl>
      ${Object.entries(person).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
      <dt>Booked</dt>
      <dd>${bookedAt === null ? 'not known' : timeWords(bookedAt, zone)}</dd>
      <dt>Left</dt>
      <dd>${end === null ? 'still here' : `${end.how}, ${timeWords(end.at, zone)}`}</dd>
      <dt>Decided</dt>
      <dd>${says ?? 'nobody decided'}</dd>
    </dl>
    <h3>How it came up</h3>
    <p class="hint">Each bit doubles the odds. The total decides nothing: you do.</p>
    <div class="scroll" role="region" aria-label="How it came up" tabindex="0"><pre>${lines.join('\n')}</pre></div>
    ${postForm(
      session,
      `${letter}/rows/${row.row}/candidate`,
      html`<input type="hidden" name="custody" value="${custody}" />`,
      html`<fieldset>
          <legend>${says === null ? 'Is it the same person?' : 'Decide otherwise'}</legend>
          <p class="hint">One key decides: Alt and the number (Control and Option on a Mac).</p>
          ${DECISIONS.map(
            ([decision, reason], at) =>
              html`<p>
                <button name="decision" value="${at + 1}" accesskey="${at + 1}">
                  ${at + 1}. ${decision}: ${reason}
                </button>
              </p>`,
          )}
        </fieldset>
        <p>
          <label for="words-${custody}">More, in your own words (if needed, before you press)</label
          ><input id="words-${custody}" name="words" autocomplete="off" />
        </p>`,
    )}`;
};
