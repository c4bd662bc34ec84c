import type { Session } from '@holdpoint/store';
import type { Problem } from '../problem/problem.ts';
import type { CaseData } from './case-data.ts';
import { html, type Html } from './html.ts';
import { errorSummary, postForm } from './page-context.ts';

/** One question of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A choice of these, or words where there are none. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly isOptional?: boolean;
  /** Several of the options may be chosen. */
  readonly isMany?: boolean;
}

export type FormValues = Readonly<Record<string, string>>;

/** Something done to a case on a page: what is asked, what it comes to, and what the API is sent. */
export interface CaseAct {
  /** The last part of the page's address. */
  readonly path: string;
  readonly title: string;
  readonly button: string;
  /** What stands above the questions: what this does, and what a reader must know before. */
  readonly intro: (one: CaseData, values: FormValues) => Html;
  readonly fields: (one: CaseData, values: FormValues) => readonly Field[];
  readonly send: (one: CaseData, values: FormValues) => { readonly path: string; readonly body: object };
  /** What cannot be taken back is asked in red. */
  readonly isDangerous?: boolean;
}

/** The questions of an act. */
export const actForm = (act: CaseAct, one: CaseData, session: Session, values: FormValues, problem?: Problem): Html =>
  html`${problem === undefined ? '' : errorSummary(problem, act.fields(one, values)[0]?.name)}
    <h1>${act.title}</h1>
    ${act.intro(one, values)}
    ${postForm(
      session,
      `/cases/${one.id}/${act.path}`,
      html`<input type="hidden" name="step" value="check" />${Object.entries(values)
          .filter(([name]) => !act.fields(one, values).some((field) => field.name === name))
          .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`,
      act.fields(one, values).map((field) => fieldOf(field, values[field.name])),
      html`<p><button>Continue</button> <a href="/cases/${one.id}">Back to the case</a></p>`,
    )}`;

/** The answers once more, before anything is done. */
export const checkPage = (act: CaseAct, one: CaseData, session: Session, values: FormValues): Html =>
  html`<h1>Check before you go on</h1>
    <h2>${act.title}</h2>
    ${act.intro(one, values)}
    <dl>
      ${act.fields(one, values).map(({ name, label, options }) => {
        const chosen = values[name] ?? '';
        const words = options?.find(([value]) => value === chosen)?.[1] ?? chosen;
        return html`<dt>${label}</dt>
          <dd>${words === '' ? 'not given' : words}</dd>`;
      })}
    </dl>
    ${postForm(
      session,
      `/cases/${one.id}/${act.path}`,
      html`<input type="hidden" name="step" value="do" />`,
      Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`),
      html`<p>
        <button class="${act.isDangerous === true ? 'careful' : ''}">${act.button}</button>
        <a href="/cases/${one.id}">Do not do it</a>
      </p>`,
    )}`;

const fieldOf = ({ name, label, hint, options, isOptional }: Field, value = ''): Html => {
  const hintId = `${name}-hint`;
  const described = hint === undefined ? '' : html` aria-describedby="${hintId}"`;
  const hintText = hint === undefined ? '' : html`<p class="hint" id="${hintId}">${hint}</p>`;
  const note = isOptional === true ? ' (if known)' : '';
  if (options === undefined)
    return html`<p>
      <label for="${name}">${label}${note}</label>${hintText}<input
        id="${name}"
        name="${name}"
        value="${value}"
        ${described}${isOptional === true ? '' : html` required`}
      />
    </p>`;
  return html`<fieldset id="${name}" ${described}>
    <legend>${label}${note}</legend>
    ${hintText}
    ${options.map(
      ([choice, words], at) =>
        html`<p>
          <label
            ><input
              type="radio"
              name="${name}"
              value="${choice}"
              ${choice === value ? html` checked` : ''}${at === 0 && isOptional !== true ? html` required` : ''}
            />${words}</label
          >
        </p>`,
    )}
  </fieldset>`;
};
