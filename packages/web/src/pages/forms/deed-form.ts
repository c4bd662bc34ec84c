import type { Session } from '@holdpoint/store';
import type { Problem } from '../../problem/problem.ts';
import { html, type Html } from '../html.ts';
import { errorSummary, postForm } from '../page-context.ts';
import type { Deed, DeedField, Params, Values } from './deed.ts';

/** What a deed's pages are made from. */
export interface DeedPage<T> {
  readonly deed: Deed<T>;
  readonly data: T;
  readonly session: Session;
  readonly values: Values;
  readonly params: Params;
  readonly address: string;
}

/** The questions of a deed. */
export const deedForm = <T>(page: DeedPage<T>, problem?: Problem): Html => {
  const { deed, data, session, values, params, address } = page;
  const fields = deed.fields(data);
  return html`${problem === undefined ? '' : errorSummary(problem, fields[0]?.name)}
    <h1>${deed.title(data)}</h1>
    ${deed.intro(data, values)}
    ${postForm(
      session,
      address,
      html`<input type="hidden" name="step" value="check" />`,
      fields.map((field) => fieldOf(field, values[field.name] ?? '')),
      html`<p><button>Continue</button> <a href="${deed.back(params)}">Do not do it</a></p>`,
    )}`;
};

/** The answers once more, before anything is done. */
export const deedCheck = <T>(page: DeedPage<T>, problem?: Problem): Html => {
  const { deed, data, session, values, params, address } = page;
  const fields = deed.fields(data);
  const kept = fields.map(({ name }) => html`<input type="hidden" name="${name}" value="${values[name] ?? ''}" />`);
  return html`${problem === undefined ? '' : errorSummary(problem)}
    <h1>Check before you go on</h1>
    <h2>${deed.title(data)}</h2>
    ${deed.intro(data, values)}
    ${
      fields.length === 0
        ? ''
        : html`<dl>
            ${fields.map(
              (field) =>
                html`<dt>${field.label}</dt>
                  <dd class="told">${told(field, values[field.name] ?? '')}</dd>`,
            )}
          </dl>`
    }
    ${postForm(
      session,
      address,
      html`<input type="hidden" name="step" value="do" />`,
      kept,
      html`<p>
        <button class="${deed.isDangerous === true ? 'careful' : ''}">${deed.button}</button>
        <a href="${deed.back(params)}">Do not do it</a>
      </p>`,
    )}
    ${
      fields.length === 0
        ? ''
        : postForm(
            session,
            address,
            html`<input type="hidden" name="step" value="change" />`,
            kept,
            html`<p><button class="plain">Change the answers</button></p>`,
          )
    }`;
};

const told = ({ options }: DeedField, value: string): string => {
  if (value === '') return 'not given';
  if (options === undefined) return value;
  const chosen = value.split(',');
  return options
    .filter(([one]) => chosen.includes(one))
    .map(([, words]) => words)
    .join('; ');
};

const fieldOf = (field: DeedField, value: string): Html => {
  const { name, label, hint, kind = 'text', options = [], isOptional } = field;
  const described = hint === undefined ? '' : html` aria-describedby="${name}-hint"`;
  const hintText = hint === undefined ? '' : html`<span class="hint block" id="${name}-hint">${hint}</span>`;
  const note = isOptional === true ? ' (if any)' : '';
  const required = isOptional === true ? '' : html` required`;
  if (kind === 'choice' || kind === 'many') {
    const chosen = value.split(',');
    const type = kind === 'many' ? 'checkbox' : 'radio';
    return html`<fieldset id="${name}" ${described}>
      <legend>${label}${note}</legend>
      ${hintText}
      ${options.map(
        ([one, words], at) =>
          html`<p class="option">
            <label
              ><input
                type="${type}"
                name="${name}"
                value="${one}"
                ${chosen.includes(one) ? html` checked` : ''}${kind === 'choice' && at === 0 ? required : ''}
              />${words}</label
            >
          </p>`,
      )}
    </fieldset>`;
  }
  const control =
    kind === 'lines'
      ? html`<textarea id="${name}" name="${name}" rows="10" ${described}${required}>${value}</textarea>`
      : html`<input
          id="${name}"
          name="${name}"
          type="${kind === 'day' ? 'date' : 'text'}"
          value="${value}"
          autocomplete="off"
          ${described}${required}
        />`;
  return html`<div class="field"><label for="${name}">${label}${note}</label>${hintText}${control}</div>`;
};
