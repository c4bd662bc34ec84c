import { done, refused, type Result } from '../outcome/result.ts';
import type { RefusalCode } from '../outcome/refusal.ts';
import type { Wording } from '../notice/load-notices.ts';
import type { Notice } from '../notice/notice-schema.ts';
import { noticeStrings, type SourceString, wordingStrings } from '../notice/notice-strings.ts';
import type { Catalogue } from './catalogue.ts';
import { hashEnglish } from './hash-english.ts';
import { englishNameOf, readLanguageTag } from './language-tag.ts';

/** The words of one notice in one language. */
export interface Words {
  readonly language: string;
  /** The language in its own words. */
  readonly name: string;
  readonly of: (key: string) => string;
}

const ENGLISH = 'en';

/**
 * The words in which a notice may be served in a language. English always may. Another language may if its catalogue is
 * there, reviewed by a second person, complete for this notice and not older than its English; else the refusal says
 * what is lacking and what to do instead.
 */
export const wordsIn = (
  asked: string,
  notice: Notice,
  wording: Wording,
  catalogues: readonly Catalogue[],
): Result<Words> => {
  const language = readLanguageTag(asked);
  if (language === undefined) return refused('language-not-a-tag', [asked]);
  const sources = [...wordingStrings(wording), ...noticeStrings(notice)];
  if (language === ENGLISH) return done(wordsOf(ENGLISH, 'English', sources, undefined));
  const refuse = (code: RefusalCode, details: readonly string[]): Result<never> =>
    refused(code, details, insteadOf(language));
  const catalogue = catalogues.find((one) => one.language === language);
  if (catalogue === undefined) return refuse('language-missing', [language]);
  const unreviewed = whyUnreviewed(catalogue);
  if (unreviewed !== undefined) return refuse('language-unreviewed', [`${language}: ${unreviewed}`]);
  const missing = sources.filter(({ key }) => catalogue.strings[key] === undefined);
  if (missing.length > 0) return refuse('language-incomplete', keysOf(missing));
  const stale = sources.filter(({ key, english }) => catalogue.strings[key]?.english !== hashEnglish(english));
  if (stale.length > 0) return refuse('language-stale', keysOf(stale));
  return done(wordsOf(language, catalogue.name, sources, catalogue));
};

const wordsOf = (
  language: string,
  name: string,
  sources: readonly SourceString[],
  catalogue: Catalogue | undefined,
): Words => {
  const texts = new Map(
    sources.map(({ key, english }) => [key, catalogue === undefined ? english : catalogue.strings[key]?.text]),
  );
  return {
    language,
    name,
    of: (key) => {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`no string ${key}; noticeStrings leaves out one that is printed`);
      return text;
    },
  };
};

const keysOf = (sources: readonly SourceString[]): readonly string[] => sources.map(({ key }) => key);

const whyUnreviewed = ({ translator, reviewer, reviewedOn }: Catalogue): string | undefined => {
  if (translator === '') return 'it names no translator';
  if (reviewer === '') return 'it names no reviewer';
  if (reviewedOn === '') return 'it names no day of review';
  const same = translator.localeCompare(reviewer, 'en', { sensitivity: 'base' }) === 0;
  return same ? 'its translator and its reviewer are the same person' : undefined;
};

/** What a clerk does at once; the catalogue is mended by an administrator later. */
const insteadOf = (language: string): string =>
  `Serve the English notice and have it read aloud through an interpreter in ${englishNameOf(language)}. ` +
  `In the record of service write the language read, that it was read aloud, and the interpreter. ` +
  `Tell an administrator that the catalogue of this language is wanted.`;
