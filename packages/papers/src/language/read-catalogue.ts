import { done, refused, type Result } from '../outcome/result.ts';
import type { NoticeBook } from '../notice/load-notices.ts';
import { allStrings } from '../notice/notice-strings.ts';
import { ABOUT, SHEET_COLUMNS } from './catalogue-sheet.ts';
import { type Catalogue, catalogueSchema } from './catalogue.ts';
import { hashEnglish } from './hash-english.ts';
import { readLanguageTag } from './language-tag.ts';
import { placeholdersIn } from './placeholders.ts';

/** A catalogue as read, and what of the sheet was left out of it. */
export interface CatalogueRead {
  readonly catalogue: Catalogue;
  /** Keys that no notice has any more. */
  readonly unknown: readonly string[];
  /** Keys without a translation. */
  readonly untranslated: readonly string[];
}

interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly key: string;
  readonly hash: string;
  readonly translation: string;
}

/**
 * Reads the rows of a translator's spreadsheet, the first of which names the columns. Rows that cannot be taken are
 * refused all together, each with its number; strings not yet translated are told, and left out.
 */
export const readCatalogue = (rows: readonly (readonly string[])[], book: NoticeBook): Result<CatalogueRead> => {
  const columns = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const lacking = SHEET_COLUMNS.slice(0, 4).filter((name) => !columns.includes(name));
  if (lacking.length > 0) {
    return refused('catalogue-wrong', [`row 1: no column "${lacking.join('", "')}"; begin from the blank spreadsheet`]);
  }
  const cell = (row: readonly string[], name: (typeof SHEET_COLUMNS)[number]): string =>
    (row[columns.indexOf(name)] ?? '').trim();
  const read: readonly SheetRow[] = rows.slice(1).flatMap((row, index) => {
    const key = cell(row, 'key');
    const found = {
      row: index + 2,
      key,
      hash: cell(row, 'hash of the english'),
      translation: cell(row, 'translation'),
    };
    return key === '' && found.translation === '' ? [] : [found];
  });
  const sources = new Map(allStrings(book).map(({ key, english }) => [key, english]));
  const about = (key: keyof typeof ABOUT): string => read.find((one) => one.key === key)?.translation ?? '';
  const language = readLanguageTag(about('about.language'));
  const faults = [
    ...(language === undefined
      ? [`about.language: found "${about('about.language')}"; write a tag such as es, zh-Hant or vi`]
      : []),
    ...(about('about.name') === '' ? ['about.name: empty; write the name of the language in the language itself'] : []),
    ...(/^$|^\d{4}-\d{2}-\d{2}$/.test(about('about.reviewed-on'))
      ? []
      : [`about.reviewed-on: found "${about('about.reviewed-on')}"; write a day as YYYY-MM-DD`]),
    ...read.flatMap((one, index) => rowFaults(one, read.slice(0, index), sources)),
  ];
  if (faults.length > 0) return refused('catalogue-wrong', faults);
  const strings = read.filter(({ key, translation }) => sources.has(key) && translation !== '');
  const parsed = catalogueSchema.safeParse({
    language,
    name: about('about.name'),
    translator: about('about.translator'),
    reviewer: about('about.reviewer'),
    reviewedOn: about('about.reviewed-on'),
    strings: Object.fromEntries(
      strings.map(({ key, hash, translation }) => [key, { text: translation, english: hash }]),
    ),
  });
  if (!parsed.success) {
    return refused(
      'catalogue-wrong',
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  return done({
    catalogue: parsed.data,
    unknown: read.filter(({ key }) => !sources.has(key) && !Object.hasOwn(ABOUT, key)).map(({ key }) => key),
    untranslated: [...sources.keys()].filter((key) => parsed.data.strings[key] === undefined),
  });
};

const rowFaults = (
  { row, key, hash, translation }: SheetRow,
  earlier: readonly SheetRow[],
  sources: ReadonlyMap<string, string>,
): readonly string[] => {
  const place = `row ${row}`;
  if (key === '') return [`${place}: a translation without its key; copy the key from the blank spreadsheet`];
  const first = earlier.find((one) => one.key === key);
  if (first !== undefined) return [`${place}: ${key} stands in row ${first.row} too; keep one of them`];
  const english = sources.get(key);
  if (english === undefined || translation === '') return [];
  if (!/^[0-9a-f]{16}$/.test(hash)) {
    return [`${place}: ${key}: the hash of the English is "${hash}"; copy it from the blank spreadsheet`];
  }
  // What was translated from an older English is told as stale where it is asked for.
  if (hash !== hashEnglish(english)) return [];
  const [asked, found] = [placeholdersIn(english), placeholdersIn(translation)];
  const [lost, added] = [asked.filter((one) => !found.includes(one)), found.filter((one) => !asked.includes(one))];
  return [
    ...lost.map((one) => `${place}: ${key}: {${one}} is missing from the translation; put it where the value belongs`),
    ...added.map((one) => `${place}: ${key}: {${one}} is not in the English; take it out`),
  ];
};
