import type { CaseData } from '../case-data.ts';
import type { Field } from '../../field.ts';
import { html } from '../../html.ts';

export const same = (values: readonly string[]): readonly (readonly [string, string])[] =>
  values.map((each) => [each, each]);

export const YES: readonly (readonly [string, string])[] = [['yes', 'Yes, by me']];

export const answerFor = (one: CaseData, act: string) =>
  one.determination?.answers.find(({ action }) => action === act);

export const grants = (answer: string | undefined): boolean => answer === 'required' || answer === 'permitted';

/** What the newest determination says of an act, in a box. */
export const lawSays = (one: CaseData, act: string) => {
  const found = answerFor(one, act);
  return html`<p class="instruction ${grants(found?.answer) ? 'go' : 'stop'}">
    ${found === undefined ? 'Not determined.' : found.instruction.words}
    ${found?.by[0] === undefined ? '' : html`<br /><small>${found.by[0].cite} ${found.by[0].limbs.join(', ')}</small>`}
  </p>`;
};

/** Questions by which it is made sure that this is the person meant; two kinds at least, and the picture. */
export const identityFields = (one: CaseData): readonly Field[] => [
  {
    name: 'compared',
    label: 'Which of these did you compare with the person’s own papers or words',
    hint: 'Two at least.',
    isMany: true,
    least: 2,
    options: [
      ...Object.entries(one.person ?? {}).map(([name, value]) => [name, `${name}: ${value}`] as const),
      ['wristband', 'the number on the wristband'],
      ['fingerprint', 'a fingerprint'],
    ],
  },
  {
    name: 'picture',
    label: 'The booking picture',
    options: [
      ['compared', 'I compared it, and it is this person'],
      ['none kept', 'No picture is kept'],
    ],
  },
];
