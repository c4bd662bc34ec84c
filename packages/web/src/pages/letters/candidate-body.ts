import type { Session } from '@holdpoint/store';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
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

/** Where words about a candidate are written. */
export const wordsId = (custody: string): string => `words-${custody}`;

/** A record that may be of the person of a row: both side by side, how it came up, and a key for each decision. */
export const candidateBody = (
  rowPath: string,
  cells: RowData['cells'],
  candidate: RowData['candidates'][number],
  session: Session,
  zone: string,
): Html => {
  const { custody, band, lines, says } = candidate;
  return html`<h2>${band === 'confirmed' ? 'A record with the same number' : 'A record that may be of this person'}</h2>
    ${sideBySide(cells, candidate, zone)}
    <p>Decided: ${says ?? 'nobody decided'}</p>
    <details ${says === null ? html`open` : ''}>
      <summary>How it came up</summary>
      <p class="hint">Each bit doubles the odds. The total decides nothing: you do.</p>
      <ol>
        ${lines.map((line) => html`<li>${line.trim()}</li>`)}
      </ol>
    </details>
    ${postForm(
      session,
      `${rowPath}/candidate`,
      html`<input type="hidden" name="custody" value="${custody}" />`,
      html`<fieldset tabindex="-1" data-keys="${says === null ? 'next' : 'again'}">
          <legend>${says === null ? 'Is it the same person?' : 'Decide otherwise'}</legend>
          <p class="hint">Press the number, or the button. Without script: Alt and the number.</p>
          ${DECISIONS.map(
            ([decision, reason], at) =>
              html`<p>
                <button name="decision" value="${at + 1}" accesskey="${says === null ? at + 1 : ''}">
                  ${at + 1}. ${decision}: ${reason}
                </button>
              </p>`,
          )}
        </fieldset>
        <p>
          <label for="${wordsId(custody)}">More, in your own words (if needed, before you press)</label
          ><input id="${wordsId(custody)}" name="words" autocomplete="off" />
        </p>`,
    )}`;
};

/** What the list and our record say of the same things. */
const sideBySide = (
  cells: RowData['cells'],
  { person, bookedAt, end }: RowData['candidates'][number],
  zone: string,
): Html => {
  const { name, born, number, facility, issued, 'booking number': booking } = cells;
  const stay = `${bookedAt === null ? 'not known' : timeWords(bookedAt, zone)} to ${end === null ? 'today: still here' : `${timeWords(end.at, zone)} (${end.how})`}`;
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['Name', name, person.name],
    ['Birth date', born, person['birth date'] ?? person.born],
    ['Number', number, person.number ?? person['person number']],
    ['Booking number', booking, person['booking number']],
    ['Facility', facility, person.facility],
    ['Request issued; in custody here', issued, stay],
  ];
  return scrollTable(
    'Side by side',
    rows.filter(([, listed, kept]) => listed !== undefined || kept !== undefined),
    [
      ['What', ([what]) => what],
      ['The list', ([, listed]) => listed ?? 'not on the list'],
      ['Our record', ([, , kept]) => kept ?? 'not kept'],
    ],
  );
};
