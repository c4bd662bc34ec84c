import type { NoticeBook } from '../notice/load-notices.ts';
import { allStrings } from '../notice/notice-strings.ts';
import type { Catalogue } from './catalogue.ts';
import { hashEnglish } from './hash-english.ts';
import { placeholdersIn } from './placeholders.ts';

export const SHEET_COLUMNS = ['key', 'english', 'hash of the english', 'translation', 'keep as it stands'] as const;

/** The rows that say of a catalogue whose it is; their answer stands under `translation`, as that of the others. */
export const ABOUT = {
  'about.language': 'Tag of the language, such as es, zh-Hans, zh-Hant, tl, vi, ko',
  'about.name': 'Name of the language in the language itself',
  'about.translator': 'Who translated it',
  'about.reviewer': 'Who reviewed it; another person than the translator',
  'about.reviewed-on': 'Day of the review, YYYY-MM-DD',
} as const;

/**
 * The spreadsheet for a translator: what to translate, row by row, below the rows that say whose work it is. With a
 * catalogue, what it already translates is filled in, but for what has changed in English since.
 */
export const catalogueSheet = (book: NoticeBook, catalogue?: Catalogue): readonly (readonly string[])[] => [
  SHEET_COLUMNS,
  ...Object.entries(ABOUT).map(([key, asks]) => [key, asks, '', aboutOf(key, catalogue), '']),
  ...allStrings(book).map(({ key, english }) => {
    const hash = hashEnglish(english);
    const translated = catalogue?.strings[key];
    const text = translated?.english === hash ? translated.text : '';
    return [
      key,
      english,
      hash,
      text,
      placeholdersIn(english)
        .map((name) => `{${name}}`)
        .join(' '),
    ];
  }),
];

const aboutOf = (key: string, catalogue: Catalogue | undefined): string => {
  if (catalogue === undefined) return '';
  switch (key) {
    case 'about.language':
      return catalogue.language;
    case 'about.name':
      return catalogue.name;
    case 'about.translator':
      return catalogue.translator;
    default:
      // A sheet that goes out for translation is reviewed anew.
      return '';
  }
};
