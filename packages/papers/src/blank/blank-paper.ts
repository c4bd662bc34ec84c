import { loadNotices } from '../notice/load-notices.ts';
import { fillIn } from '../language/placeholders.ts';
import { done, refused, type Result } from '../outcome/result.ts';
import type { Block, Paper } from '../paper/paper.ts';
import type { BlankForm } from './blank-schema.ts';
import { loadBlanks } from './load-blanks.ts';

/** For whom a blank form is printed. */
export interface BlankRequest {
  /** The name of the form or its number: intake or HP-B1. */
  readonly name: string;
  /** Printed at the foot of each page. */
  readonly agency: string;
  readonly isSample: boolean;
  /** The standing paper instruction that counsel adopted; without one the form says what to do where it is silent. */
  readonly instruction?: string | undefined;
}

/** A form to be filled in by pen when the system is down, with room for the time of the act and that of its entry. */
export const blankPaper = ({ name, agency, isSample, instruction }: BlankRequest): Result<Paper> => {
  const all = loadBlanks();
  const blank = all.find((one) => one.name === name || one.blank.form === name)?.blank;
  if (blank === undefined) {
    const names = all.map((one) => `${one.name} (${one.blank.form})`).join(', ');
    return refused('blank-unknown', [`found "${name}"`, `there are ${names}`]);
  }
  const { wording } = loadNotices();
  const word = (key: string): string => wording[key] ?? '';
  return done({
    title: blank.title,
    language: 'en',
    ...(isSample ? { mark: word('sample') } : {}),
    foot: fillIn('Blank form {form}, edition {edition}. {agency}', {
      form: blank.form,
      edition: blank.edition,
      agency,
    }),
    page: word('page'),
    isLandscape: blank.landscape,
    blocks: [...standing(instruction), ...blank.body.flatMap(blocksOf), ...(hasSheet(blank) ? [] : entered())],
    addenda: [],
  });
};

/** What counsel adopted stands on each form, line by line as it was written. */
const standing = (instruction: string | undefined): readonly Block[] =>
  instruction === undefined
    ? []
    : [
        { kind: 'heading', text: 'Standing paper instruction of this agency' },
        ...instruction
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((text) => ({ kind: 'text', text }) as const),
      ];

/** A sheet of lines has a column for the entry of each. */
const hasSheet = ({ body }: BlankForm): boolean => body.some((piece) => 'sheet' in piece);

const blocksOf = (piece: BlankForm['body'][number]): readonly Block[] => {
  if ('text' in piece) return [{ kind: 'text', text: piece.text }];
  if ('sheet' in piece) {
    return [{ kind: 'sheet', columns: piece.sheet.columns, rows: piece.sheet.rows }];
  }
  const blocks: readonly Block[] = [
    { kind: 'heading', text: piece.section },
    ...(piece.note === undefined ? [] : [{ kind: 'note' as const, text: piece.note }]),
    { kind: 'blanks', fields: piece.fields },
  ];
  return [{ kind: 'together', blocks }];
};

const entered = (): readonly Block[] => [
  { kind: 'heading', text: 'Entered into Holdpoint later' },
  {
    kind: 'note',
    text: 'Enter each act with the time when it was done, as it stands above. Holdpoint keeps the time of entry beside it.',
  },
  {
    kind: 'blanks',
    fields: [
      { label: 'Date and time entered', options: [], wide: false, lines: 1 },
      { label: 'Entered by (name, number)', options: [], wide: false, lines: 1 },
    ],
  },
];
