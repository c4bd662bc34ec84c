import { html, type Html } from '../html.ts';
import type { IntakeDraft } from './intake-draft.ts';

const PICTURES = ['image/png', 'image/jpeg'];

/** The addresses of what can be shown of the paper: its picture, or the scanned pages of a PDF. */
const pictures = (id: string, draft: IntakeDraft): readonly string[] =>
  isPicture(draft) ? [`/intake/${id}/picture`] : (draft.file?.pages ?? []).map((page) => `/intake/${id}/pages/${page}`);

export const isPicture = ({ file }: IntakeDraft): boolean => file !== undefined && PICTURES.includes(file.mediaType);

/** Where the screen is narrow, the paper stands below the questions. */
export const toPaper = (): Html => html`<p class="to-paper"><a href="#paper">See the paper, below</a></p>`;

/** The paper beside the questions: its picture, or what was read out of it, and the file as it was received. */
export const paperBeside = (id: string, draft: IntakeDraft): Html => {
  const { file, reading, notRead } = draft;
  if (file === undefined)
    return html`<aside class="paper" id="paper" aria-label="The paper">
      <h2>The paper</h2>
      <p>There is no file. Have the paper before you, and keep it: it is the record.</p>
    </aside>`;
  return html`<aside class="paper" id="paper" aria-label="The paper">
    <h2>The paper</h2>
    ${pictures(id, draft).map(
      (path, at) =>
        html`<a href="${path}"
          ><img
            src="${path}"
            alt="${at === 0 ? 'The paper as it was received' : `Page ${at + 1} of the paper`}; choose it to see it by itself"
        /></a>`,
    )}
    ${
      reading === undefined
        ? ''
        : html`<p>Read as form ${reading.kind}, edition ${reading.edition}.</p>
            <dl>
              ${reading.shown.map(
                ({ label, text }) =>
                  html`<dt>${label}</dt>
                    <dd>${text}</dd>`,
              )}
            </dl>
            ${
              reading.unsure.length === 0
                ? ''
                : html`<h3>Not read for certain</h3>
                    <ul>
                      ${reading.unsure.map(({ label, says }) => html`<li>${label}: ${says}</li>`)}
                    </ul>`
            }
            ${reading.leftOut.length === 0 ? '' : html`<p class="hint">Not read, since no case keeps it: ${reading.leftOut.join(', ')}.</p>`}
            ${reading.notes.length === 0 ? '' : html`<p class="hint">The file ${reading.notes.join(', ')}.</p>`}`
    }
    ${notRead === undefined ? '' : html`<p class="hint">Nothing was read out of the file: ${notRead}.</p>`}
    <p><a href="/intake/${id}/file-as-received">Download the file as it was received</a></p>
    ${isPicture(draft) ? '' : html`<p class="hint">A PDF is never opened by this page. Open the download to compare.</p>`}
  </aside>`;
};
