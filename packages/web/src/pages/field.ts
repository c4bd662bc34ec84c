import { html, type Html } from './html.ts';

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
  /** How many must be chosen at least; one unless told. */
  readonly least?: number;
  /** More than a line is expected. */
  readonly isLong?: boolean;
}

/** What a form sent: a text, or several where several were chosen. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The text of a value; nothing chosen is an empty text. */
export const one = (value: FormValues[string] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

/** Every text of a value, empty ones left out. */
export const many = (value: FormValues[string] | undefined): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((each) => each !== '');

/** A value as it is shown once more before it is sent. */
export const shownValue = ({ options }: Field, value: FormValues[string] | undefined): string => {
  const words = many(value).map((each) => options?.find(([choice]) => choice === each)?.[1] ?? each);
  return words.length === 0 ? 'not given' : words.join('; ');
};

/** A question with its input: words, or a choice. */
export const fieldInput = (field: Field, value: FormValues[string] | undefined): Html => {
  const { name, label, hint, options, isOptional, isLong } = field;
  const hintId = `${name}-hint`;
  const described = hint === undefined ? '' : html` aria-describedby="${hintId}"`;
  const hintText = hint === undefined ? '' : html`<p class="hint" id="${hintId}">${hint}</p>`;
  const note = isOptional === true ? ' (if known)' : '';
  const required = isOptional === true ? '' : html` required`;
  if (options !== undefined) return choiceInput(field, many(value), html`${label}${note}`, hintText, described);
  if (isLong === true)
    return html`<p>
      <label for="${name}">${label}${note}</label>${hintText}<textarea
        id="${name}"
        name="${name}"
        rows="4"
        ${described}${required}
      >
${one(value)}</textarea>
    </p>`;
  return html`<p>
    <label for="${name}">${label}${note}</label>${hintText}<input
      id="${name}"
      name="${name}"
      value="${one(value)}"
      autocomplete="off"
      ${described}${required}
    />
  </p>`;
};

const choiceInput = (
  { name, options = [], isOptional, isMany }: Field,
  chosen: readonly string[],
  legend: Html,
  hint: Html | string,
  described: Html | string,
): Html =>
  html`<fieldset id="${name}" tabindex="-1" ${described}>
    <legend>${legend}</legend>
    ${hint}
    ${options.map(
      ([choice, words]) =>
        html`<p>
          <label
            ><input
              type="${isMany === true ? 'checkbox' : 'radio'}"
              name="${name}"
              value="${choice}"
              ${chosen.includes(choice) ? html` checked` : ''}${isMany === true || isOptional === true ? '' : html` required`}
            />${words}</label
          >
        </p>`,
    )}
  </fieldset>`;
