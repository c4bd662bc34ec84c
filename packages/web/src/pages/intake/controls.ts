import { html, type Html } from '../html.ts';
import { type Fault, faultBeside } from './faults.ts';

export type Choice = readonly [value: string, words: string];

/** One question of a page. */
export interface Question {
  /** The name under which the answer is sent, and the identifier to which an error leads. */
  readonly name: string;
  readonly label: string;
  readonly hint?: Html | string | undefined;
  readonly faults: readonly Fault[];
  /** What stands under the answer, inside the question. */
  readonly after?: Html | undefined;
}

const described = ({ name, hint, faults }: Question): Html | string => {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(faults.some(({ field }) => field === name) ? [`${name}-fault`] : []),
  ];
  return ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`;
};
const hintOf = ({ name, hint }: Question): Html | string =>
  hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`;

const choices = (
  kind: 'radio' | 'checkbox',
  question: Question,
  options: readonly Choice[],
  chosen: readonly string[],
) =>
  // An error leads to the first of the choices, where the keyboard can begin.
  html`<fieldset class="question" ${described(question)}>
    <legend>${question.label}</legend>
    ${hintOf(question)} ${faultBeside(question.faults, question.name)}
    ${options.map(
      ([value, words], at) =>
        html`<p class="choice">
          <label
            ><input
              type="${kind}"
              name="${question.name}"
              value="${value}"
              ${at === 0 ? html` id="${question.name}"` : ''}${chosen.includes(value) ? html` checked` : ''}
            /><span>${words}</span></label
          >
        </p>`,
    )}
    ${question.after}
  </fieldset>`;

/** One of some choices. */
export const radios = (question: Question, options: readonly Choice[], chosen = ''): Html =>
  choices('radio', question, options, [chosen]);

/** Any number of some choices. */
export const boxes = (question: Question, options: readonly Choice[], chosen: readonly string[] = []): Html =>
  choices('checkbox', question, options, chosen);

/** One of many choices, which would be long as radio buttons. */
export const select = (question: Question, options: readonly Choice[], chosen = ''): Html =>
  html`<div class="question">
    <label for="${question.name}">${question.label}</label>
    ${hintOf(question)} ${faultBeside(question.faults, question.name)}
    <select id="${question.name}" name="${question.name}" ${described(question)}>
      <option value="">Choose</option>
      ${options.map(([value, words]) => html`<option value="${value}" ${value === chosen ? html` selected` : ''}>${words}</option>`)}
    </select>
    ${question.after}
  </div>`;

/** A line of text, a day or a time. */
export const line = (question: Question, value = '', type: 'text' | 'date' | 'time' = 'text'): Html =>
  html`<div class="question">
    <label for="${question.name}">${question.label}</label>
    ${hintOf(question)} ${faultBeside(question.faults, question.name)}
    <input
      id="${question.name}"
      name="${question.name}"
      type="${type}"
      value="${value}"
      autocomplete="off"
      ${described(question)}
    />
    ${question.after}
  </div>`;
