import type { Session } from '@holdpoint/store';
import type { Catalogue, Notice, Refusal } from '@holdpoint/papers';
import type { CaseData } from '../case/case-data.ts';
import { type FormValues, fieldInput } from '../field.ts';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { noticeFields } from './notice-fields.ts';

/** Which notices there are, those that are owed in this case first. */
export const noticeList = (one: CaseData, notices: readonly Notice[]): Html => {
  const owed = (notice: Notice) =>
    one.duties.filter(({ duty, isDone }) => !isDone && notice.duties.some((each) => each === duty));
  const ordered = notices.toSorted((a, b) => owed(b).length - owed(a).length);
  return html`<h1>Notices</h1>
    <p><a href="/cases/${one.id}">Back to the case</a></p>
    <ul>
      ${ordered.map(
        (notice) =>
          html`<li>
            <a href="/cases/${one.id}/notices/${notice.kind}">${notice.title}</a> (${notice.form})
            ${owed(notice).map(({ to, cite }) => html`<strong>owed to ${to}</strong> <small>${cite}</small> `)}
            <p class="hint">${notice.purpose}</p>
          </li>`,
      )}
    </ul>`;
};

/** The questions of a notice. */
export const noticeForm = (
  one: CaseData,
  session: Session,
  notice: Notice,
  sent: FormValues,
  catalogues: readonly Catalogue[],
  refusal?: Refusal,
): Html =>
  html`${refusal === undefined ? '' : refusalSummary(refusal, notice)}
    <h1>${notice.title}</h1>
    <p>${notice.purpose} Check each value: what stands here is what the case says.</p>
    ${postForm(
      session,
      `/cases/${one.id}/notices/${notice.kind}`,
      html`<p>
        <label for="language">Language</label
        ><input
          id="language"
          name="language"
          list="languages"
          value="${typeof sent.language === 'string' ? sent.language : 'en'}"
          required
          aria-describedby="language-hint"
        />
        <span class="hint" id="language-hint"
          >Its tag, such as en or es. English is always there; others are there once an administrator has taken in a
          reviewed translation.</span
        ><datalist id="languages">
          <option value="en">English</option>
          ${catalogues.map(({ language, name }) => html`<option value="${language}">${name}</option>`)}
        </datalist>
      </p>`,
      noticeFields(notice).map((field) => fieldInput(field, sent[field.name])),
      html`<p>
        <button>Make the notice</button> <button name="as" value="page" formtarget="_blank">Show it as a page</button>
        <a href="/cases/${one.id}/notices">Back to the notices</a>
      </p>`,
    )}`;

const refusalSummary = ({ says, details, instead }: Refusal, notice: Notice): Html =>
  html`<div class="error-summary" role="alert" tabindex="-1">
    <h2>There is a problem</h2>
    <p><a href="#language">${says}</a></p>
    <ul>
      ${details.map((detail) => {
        const field = noticeFields(notice).find(({ name }) => detail.startsWith(`${name}:`));
        return html`<li>${field === undefined ? detail : html`<a href="#${field.name}">${detail}</a>`}</li>`;
      })}
    </ul>
    ${instead === undefined ? '' : html`<p><strong>What to do instead:</strong> ${instead}</p>`}
  </div>`;

/** A notice that was made: print it, hand it over, say what came of it. */
export const madeNotice = (
  one: CaseData,
  notice: Notice,
  made: { readonly language: string; readonly sha256: string | undefined },
): Html => {
  const owed = one.duties.filter(({ duty, isDone }) => !isDone && notice.duties.some((each) => each === duty));
  return html`<h1>${notice.title}</h1>
    <p>
      ${
        made.sha256 === undefined
          ? html`There is no typesetter on this system, so there is no PDF; print the page.`
          : html`<a class="button" href="/cases/${one.id}/notices/${notice.kind}/${made.sha256}"
              >Download the PDF to print</a
            >`
      }
    </p>
    <h2>When it was handed over</h2>
    ${
      owed.length === 0
        ? html`<p>No duty to serve this is open in this case. The signed copy is its proof; keep it with the file.</p>`
        : owed.map(
            ({ duty, to, cite }) =>
              html`<p>
                <a
                  href="/cases/${one.id}/notice?duty=${duty}&amp;to=${encodeURIComponent(to)}&amp;language=${encodeURIComponent(made.language)}${made.sha256 === undefined ? '' : html`&amp;paper=${made.sha256}`}"
                  >Record that it was served on ${to}</a
                >
                <small>${cite}</small>
              </p>`,
          )
    }
    <p><a href="/cases/${one.id}">Back to the case</a></p>`;
};
