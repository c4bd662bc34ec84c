import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { allStrings } from '../src/notice/notice-strings.ts';
import { loadNotices } from '../src/notice/load-notices.ts';
import { hashEnglish } from '../src/language/hash-english.ts';
import { placeholdersIn } from '../src/language/placeholders.ts';
import type { Catalogue } from '../src/language/catalogue.ts';

const file = new URL('./fixtures/udhr-article-1.yaml', import.meta.url);

/** One sentence in each language, to try the layout with. */
export const TEST_TEXTS = z.record(z.string(), z.string()).parse(parse(readFileSync(file, 'utf8')));

/** The languages that California's TRUTH Act names, Chinese in both scripts, but for English. */
export const TEST_LANGUAGES = Object.keys(TEST_TEXTS).filter((tag) => tag !== 'en');

/** A catalogue that says the test sentence for everything, at least as long as the English, with its placeholders. */
export const testCatalogue = (language: string, more: Partial<Catalogue> = {}): Catalogue => ({
  language,
  name: language,
  translator: 'Test Translator',
  reviewer: 'Test Reviewer',
  reviewedOn: '2026-11-01',
  strings: Object.fromEntries(
    allStrings(loadNotices()).map(({ key, english }) => {
      const sentence = TEST_TEXTS[language] ?? '';
      const often = key.startsWith('wording.') ? 1 : Math.max(1, Math.round(english.length / sentence.length));
      const places = placeholdersIn(english).map((name) => `{${name}}`);
      return [key, { text: [...Array(often).fill(sentence), ...places].join(' '), english: hashEnglish(english) }];
    }),
  ),
  ...more,
});
