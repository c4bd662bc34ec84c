import type { CaseAct } from '../act-form.ts';
import type { CaseData } from '../case-data.ts';
import { type FormValues, many, one as single } from '../../field.ts';
import { html, type Html } from '../../html.ts';
import { gateTable } from '../../disclosure/gate-table.ts';

/** The offices of the agency's directory, as they stand now. */
export type Offices = () => readonly { readonly id: string; readonly number: string }[];

const VERDICTS_PAGE = 3;

const chosen = (one: CaseData, values: FormValues) => {
  const names = many(values.fields);
  return one.gate.filter(({ field }) => names.includes(field));
};
const open = (one: CaseData, values: FormValues) => chosen(one, values).filter(({ verdict }) => verdict === 'allowed');

/** The name of the question for what is given in a field. */
const valueName = (field: string): string => `value--${field.replaceAll(' ', '-')}`;

/** What of it is given and what is not, once fields were chosen. */
const summary = (one: CaseData, values: FormValues): Html | undefined => {
  const all = chosen(one, values);
  if (all.length === 0) return undefined;
  const left = all.filter(({ verdict }) => verdict !== 'allowed').map(({ field }) => field);
  const given = open(one, values).map(({ field }) => field);
  return html`<p>
    <strong>Given: ${given.length === 0 ? 'nothing' : given.join(', ')}.</strong>
    ${left.length === 0 ? '' : html`Not given, since the law does not allow it: ${left.join(', ')}.`}
  </p>`;
};

/** Giving something about the person to an office: whom, why, what, what the law says of each, and what it is. */
export const proposeDisclosureAct = (offices: Offices): CaseAct => ({
  path: 'disclose',
  title: 'Give information to an office',
  button: 'Propose this to a second person',
  intro: (one, values) =>
    html`<p>
        Nothing leaves the agency but what is named here, field by field, and what the law allows. A second person
        approves it before a letter is made. Something that was said aloud is recorded as a spoken disclosure.
      </p>
      ${summary(one, values)}`,
  pages: (one, values) => [
    [
      {
        name: 'recipient',
        label: 'To whom',
        hint: 'Offices of our own directory. Another one must be entered there first.',
        options: offices().map(({ id, number }) => [id, `${id}, ${number}`] as const),
      },
    ],
    [
      { name: 'purpose', label: 'For what purpose', hint: 'What the office asked, and for what.', isLong: true },
      {
        name: 'legalBasis',
        label: 'On which legal basis',
        hint: 'The request, order or law on which they ask. What our own law says of each field comes on the next pages.',
        isLong: true,
      },
    ],
    [
      {
        name: 'fields',
        label: 'What they are to be given',
        hint: 'What is not ticked is not given.',
        isMany: true,
        options: one.gate.map(({ field }) => [field, field] as const),
      },
    ],
    open(one, values).map(({ field }) => ({ name: valueName(field), label: `What is given: ${field}` })),
  ],
  beside: (one, values, page) => (page === VERDICTS_PAGE ? gateTable(one, chosen(one, values)) : undefined),
  isBarred: (one, values, page) => page === VERDICTS_PAGE && open(one, values).length === 0,
  send: (one, values) => {
    const fields = open(one, values).map(({ field }) => field);
    return {
      path: `/v1/cases/${one.id}/disclosure-proposals`,
      body: {
        recipient: single(values.recipient),
        purpose: single(values.purpose),
        legalBasis: single(values.legalBasis),
        fields,
        values: Object.fromEntries(fields.map((field) => [field, single(values[valueName(field)])])),
      },
    };
  },
});
