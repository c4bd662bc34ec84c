import { type Form, VOCABULARY } from '@holdpoint/engine';
import type { Choice } from './controls.ts';

/** An answer of somebody who looked and cannot tell: the law then asks for it. */
const CANNOT_TELL = 'cannot tell';
/** Nothing of a list is ticked: said, and not merely left empty. */
export const NONE = 'none';

/** One thing that a person reads from the paper. */
export interface DocumentQuestion {
  /** The name of the case format. */
  readonly field: string;
  readonly kind: 'one' | 'many' | 'list';
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Choice[];
}

const fields = VOCABULARY.lists.find(({ key }) => key === 'documents')?.fields ?? [];
const valuesOf = (field: string): readonly string[] => {
  const type = fields.find(({ key }) => key === field)?.type;
  return type !== undefined && 'values' in type ? type.values : [];
};
const worded = (field: string, words: Readonly<Record<string, string>>): readonly Choice[] =>
  valuesOf(field).map((value) => [value, words[value] ?? value]);

const YES_NO: readonly Choice[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  [CANNOT_TELL, 'I cannot tell from the paper'],
];
const ISSUERS = {
  'immigration authority': 'An immigration officer (ICE, CBP, USCIS)',
  'federal judge or magistrate': 'A federal judge or magistrate',
  'immigration judge': 'An immigration judge (of the Department of Justice; no judge of a court)',
  'state judge': 'A judge of a state court',
  'United States Department of Justice': 'The Department of Justice',
  other: 'Somebody else',
};
const ASKS = {
  hold: 'To hold the person past release',
  notification: 'To be told of the release',
  transfer: 'To have the person handed over',
  interview: 'To interview the person',
  'personal information': 'Personal information',
  'criminal history': 'Criminal history',
};
const GROUNDS = {
  'final order of removal': 'A final order of removal',
  'pending removal proceedings': 'Removal proceedings that are pending',
  'biometric match': 'A match of fingerprints and a check of federal records',
  'statements or other evidence': 'Statements to an officer, or other reliable evidence',
  'custody to be resumed': 'Box 2: the person was brought here and custody is to be resumed',
  'reason to believe': 'Older forms: reason to believe',
  'investigation begun': 'Older forms: an investigation was begun',
  'enforcement priority': 'Older forms: a priority of enforcement',
};
/** What comes to a jail every day stands first. */
const USUAL = [
  'I-247A',
  'I-247G',
  'I-200',
  'I-205',
  'I-203',
  'letter or e-mail',
  'telephone request',
  'judicial warrant',
];

/** What is asked of every paper, in the order in which a detainer is read. */
export const documentQuestions = (forms: readonly Form[]): readonly DocumentQuestion[] => {
  const kinds = [...USUAL, ...valuesOf('kind').filter((kind) => !USUAL.includes(kind))];
  const titled = kinds.map((kind): Choice => {
    const title = forms.find((one) => one.kind === kind)?.title;
    return [kind, title === undefined ? kind : `${kind}: ${title}`];
  });
  return [
    {
      field: 'kind',
      kind: 'list',
      label: 'Which form or paper is it',
      hint: 'The number stands at the foot of the page. A number settles nothing about who signed it.',
      options: titled,
    },
    { field: 'issuer', kind: 'one', label: 'Who issued and signed it', options: worded('issuer', ISSUERS) },
    {
      field: 'nature',
      kind: 'one',
      label: 'Is it civil or criminal',
      hint: 'Forms of the series I-200 and I-247 are civil (administrative).',
      options: [
        ['civil', 'Civil (administrative)'],
        ['criminal', 'Criminal'],
        [CANNOT_TELL, 'I cannot tell from the paper'],
      ],
    },
    {
      field: 'names this person',
      kind: 'one',
      label: 'Does it name one person, so that you can tell who is meant',
      options: YES_NO,
    },
    { field: 'complete', kind: 'one', label: 'Is every part filled in, and is it signed', options: YES_NO },
    { field: 'served', kind: 'one', label: 'Does it say that a copy was served on the person', options: YES_NO },
    {
      field: 'cancelled',
      kind: 'one',
      label: 'Do you know of a later paper that cancels or replaces it',
      options: YES_NO,
    },
    {
      field: 'asks',
      kind: 'many',
      label: 'What does it ask',
      options: [...worded('asks', ASKS), [NONE, 'It asks nothing']],
    },
    {
      field: 'grounds',
      kind: 'many',
      label: 'Which grounds are ticked on it',
      options: [...worded('grounds', GROUNDS), [NONE, 'None is ticked']],
    },
  ];
};

/** The name of a field as a part of a page's addresses. */
export const slug = (field: string): string => field.replaceAll(' ', '-');

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fields that are not left out where nobody can tell: in the papers of a case silence on them would be an answer. */
const SILENCE_ANSWERS: ReadonlySet<string> = new Set(
  fields.flatMap(({ key, whenListComplete }) => (whenListComplete === undefined ? [] : [key])),
);

/** The answers in the words of the case format; what nobody can tell is left out, or unknown where silence would say no. */
export const documentFields = (answers: Answers): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([field, value]) => {
      if (value === CANNOT_TELL) return SILENCE_ANSWERS.has(field) ? [[field, 'unknown']] : [];
      return [[field, typeof value === 'string' ? value : value.filter((one) => one !== NONE)]];
    }),
  );

/** An answer in the words of its question. */
export const answerWords = ({ options }: DocumentQuestion, value: string | readonly string[] | undefined): string => {
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return all.map((one) => options.find(([own]) => own === one)?.[1] ?? one).join('; ');
};
