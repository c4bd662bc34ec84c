import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  catalogueSheet,
  languagesOwed,
  loadNotices,
  noticePaper,
  readCatalogue,
  wordsIn,
} from '@holdpoint/papers';
import { allStrings } from '../src/notice/notice-strings.ts';
import { hashEnglish } from '../src/language/hash-english.ts';
import { placeholdersIn } from '../src/language/placeholders.ts';
import { sampleRequest } from './sample-values.ts';
import { TEST_LANGUAGES, testCatalogue } from './test-texts.ts';
import { valueOf } from './value-of.ts';

const BOOK = loadNotices();
const [NOTICE] = BOOK.notices;
if (NOTICE === undefined) throw new Error('no notices');

const served = (catalogues: readonly Catalogue[], language = 'vi') =>
  wordsIn(language, NOTICE, BOOK.wording, catalogues);
const without = (catalogue: Catalogue, key: string): Catalogue => ({
  ...catalogue,
  strings: Object.fromEntries(Object.entries(catalogue.strings).filter(([one]) => one !== key)),
});
const changed = (catalogue: Catalogue, key: string): Catalogue => ({
  ...catalogue,
  strings: { ...catalogue.strings, [key]: { text: 'x', english: hashEnglish('an older English') } },
});

describe('a language of a notice', () => {
  it.each(TEST_LANGUAGES)('%s is served where its catalogue is whole, current and reviewed', (language) => {
    expect(served([testCatalogue(language)], language).ok).toBe(true);
  });

  it('English is served without any catalogue', () => {
    expect(served([], 'en').ok).toBe(true);
  });

  it.each([
    ['language-missing', [], ['vi']],
    ['language-unreviewed', [testCatalogue('vi', { reviewer: '' })], ['vi: it names no reviewer']],
    ['language-unreviewed', [testCatalogue('vi', { reviewedOn: '' })], ['vi: it names no day of review']],
    ['language-unreviewed', [testCatalogue('vi', { translator: '' })], ['vi: it names no translator']],
    [
      'language-unreviewed',
      [testCatalogue('vi', { reviewer: 'test translator' })],
      ['vi: its translator and its reviewer are the same person'],
    ],
    ['language-incomplete', [without(testCatalogue('vi'), `${NOTICE.kind}.title`)], [`${NOTICE.kind}.title`]],
    ['language-incomplete', [without(testCatalogue('vi'), 'wording.signature')], ['wording.signature']],
    ['language-stale', [changed(testCatalogue('vi'), `${NOTICE.kind}.title`)], [`${NOTICE.kind}.title`]],
  ] as const)('is refused as %s, which tells what to do instead (%#)', (code, catalogues, details) => {
    const result = served(catalogues);
    expect(result).toMatchObject({ ok: false, refusal: { code, details } });
    const instead = result.ok ? '' : result.refusal.instead;
    for (const said of ['English', 'read aloud', 'interpreter in Vietnamese', 'record of service'])
      expect(instead).toContain(said);
  });

  it('lacking one string of one notice, still serves the other notices', () => {
    const catalogue = without(testCatalogue('vi'), `${NOTICE.kind}.title`);
    expect(BOOK.notices.map((notice) => wordsIn('vi', notice, BOOK.wording, [catalogue]).ok)).toEqual(
      BOOK.notices.map((notice) => notice !== NOTICE),
    );
  });

  it.each(['', 'x', 'klingonish', 'not a tag', 'es_MX', '../en'])('refuses "%s", which names no language', (tag) => {
    expect(served([], tag)).toMatchObject({ ok: false, refusal: { code: 'language-not-a-tag' } });
  });

  it('marks what the clerk wrote as English within a notice of another language', () => {
    const request = sampleRequest('copy-of-request', { language: 'ko', catalogues: [testCatalogue('ko')] });
    const block = valueOf(noticePaper(request)).blocks.find((one) => one.kind === 'text' && one.text.startsWith('Why'));
    expect(block).toMatchObject({ lang: 'en' });
  });
});

describe('the languages that a provision names', () => {
  const owed = (jurisdiction: string, catalogues: readonly Catalogue[]) =>
    languagesOwed(jurisdiction, BOOK, catalogues)
      .filter(({ cite }) => !cite.includes('7284.10'))
      .map(({ language, refusal }) => [language, refusal?.code]);

  it('of Gov. Code § 7283.1(a) are Spanish, Chinese, Tagalog, Vietnamese and Korean beside English', () => {
    expect(owed('us-ca', [])).toEqual(['es', 'zh', 'fil', 'vi', 'ko'].map((tag) => [tag, 'language-missing']));
    expect(owed('us-wa', [])).toEqual([['es', 'language-missing']]);
    expect(owed('us-tx', [])).toEqual([]);
  });

  it('are met by a catalogue that can be served, Chinese in either script, and else tell what is lacking', () => {
    const catalogues = [testCatalogue('es'), testCatalogue('zh-Hant'), testCatalogue('ko', { reviewer: '' })];
    expect(owed('us-ca', catalogues)).toEqual([
      ['es', undefined],
      ['zh', undefined],
      ['fil', 'language-missing'],
      ['vi', 'language-missing'],
      ['ko', 'language-unreviewed'],
    ]);
  });
});

describe('the spreadsheet of a translator', () => {
  const rowsOf = (catalogue: Catalogue): string[][] =>
    catalogueSheet(BOOK, catalogue).map((row) => [
      ...row.slice(0, 3),
      { 'about.reviewer': catalogue.reviewer, 'about.reviewed-on': catalogue.reviewedOn }[row[0] ?? ''] ?? row[3] ?? '',
      ...row.slice(4),
    ]);

  it('asks for every string of every notice, with its English, its hash and what to keep', () => {
    const rows = catalogueSheet(BOOK).slice(6);
    expect(rows.map(([key, english]) => ({ key, english }))).toEqual(allStrings(BOOK));
    expect(
      rows.every(
        ([, english = '', hash, text, keep]) =>
          hash === hashEnglish(english) &&
          text === '' &&
          keep ===
            placeholdersIn(english)
              .map((name) => `{${name}}`)
              .join(' '),
      ),
    ).toBe(true);
  });

  it('read back, is the catalogue that was written (any texts)', () => {
    const texts = fc.array(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
        .filter((text) => !/[{}]/.test(text) && text.trim() !== ''),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...TEST_LANGUAGES), texts, (language, words) => {
        const catalogue = testCatalogue(language);
        const strings = Object.fromEntries(
          Object.entries(catalogue.strings).map(([key, { text, english }], index) => [
            key,
            {
              text: [words[index % words.length]?.trim(), ...placeholdersIn(text).map((name) => `{${name}}`)].join(' '),
              english,
            },
          ]),
        );
        const read = valueOf(readCatalogue(rowsOf({ ...catalogue, strings }), BOOK));
        expect(read).toEqual({ catalogue: { ...catalogue, strings }, unknown: [], untranslated: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('sent out again keeps what is current, asks anew for what is stale, and for a new review', () => {
    const key = `${NOTICE.kind}.title`;
    const rows = catalogueSheet(BOOK, changed(testCatalogue('vi'), key));
    const cell = (of: string) => rows.find(([one]) => one === of)?.[3];
    expect(cell(key)).toBe('');
    expect(cell(`${NOTICE.kind}.came`)).not.toBe('');
    expect([cell('about.translator'), cell('about.reviewer')]).toEqual(['Test Translator', '']);
  });

  it('may have rows that are not translated yet; they are told', () => {
    const rows = rowsOf(without(testCatalogue('vi'), 'wording.signature'));
    expect(valueOf(readCatalogue(rows, BOOK)).untranslated).toEqual(['wording.signature']);
  });

  it('may have rows of strings that are no more; they are told and left out', () => {
    const rows = [...rowsOf(testCatalogue('vi')), ['old.title', 'Old', hashEnglish('Old'), 'Cũ', '']];
    const read = valueOf(readCatalogue(rows, BOOK));
    expect(read.unknown).toEqual(['old.title']);
    expect(read.catalogue.strings['old.title']).toBeUndefined();
  });

  const KEY = 'copy-of-request.came';
  const edited = (key: string, column: number, text: string): string[][] =>
    rowsOf(testCatalogue('vi')).map((row) =>
      row[0] === key ? row.map((cell, index) => (index === column ? text : cell)) : row,
    );

  it.each([
    [
      'a value that was lost',
      edited(KEY, 3, 'x {agency} {sender} {receivedAt}'),
      `${KEY}: {paper} is missing from the translation`,
    ],
    [
      'a value that was translated',
      edited('wording.page', 3, 'Trang {trang} {page} {pages}'),
      'wording.page: {trang} is not in the English; take it out',
    ],
    ['a hash that was lost', edited(KEY, 2, ''), `${KEY}: the hash of the English is ""`],
    ['a tag that is none', edited('about.language', 3, 'Vietnamese!'), 'about.language: found "Vietnamese!"'],
    ['no name', edited('about.name', 3, ''), 'about.name: empty'],
    [
      'a day that is none',
      edited('about.reviewed-on', 3, '3/2/2026'),
      'about.reviewed-on: found "3/2/2026"; write a day as YYYY-MM-DD',
    ],
    ['a day that the calendar lacks', edited('about.reviewed-on', 3, '2026-02-30'), 'reviewedOn'],
    [
      'one key twice',
      [...rowsOf(testCatalogue('vi')), ['wording.page', '', hashEnglish('x'), 'y', '']],
      'wording.page stands in row',
    ],
    [
      'a text without its key',
      [...rowsOf(testCatalogue('vi')), ['', '', '', 'lost', '']],
      'a translation without its key',
    ],
    ['other columns', [['a', 'b']], 'row 1: no column "key", "english"'],
    ['nothing', [], 'row 1: no column'],
  ])('is refused for %s, with the row and the remedy', (_, rows, says) => {
    const result = readCatalogue(rows, BOOK);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'catalogue-wrong' } });
    expect(result.ok ? '' : result.refusal.details.join('\n')).toContain(says);
  });
});
