import type { Refusal } from '../outcome/refusal.ts';
import type { NoticeBook } from '../notice/load-notices.ts';
import type { Catalogue } from './catalogue.ts';
import { wordsIn } from './words-in.ts';

/** A language in which a provision asks that a notice be given, and why it cannot be served now, where it cannot. */
export interface LanguageOwed {
  readonly kind: string;
  readonly language: string;
  readonly cite: string;
  readonly refusal?: Refusal;
}

/** The languages beside English that the law of a jurisdiction names for its notices, for an administrator to see to. */
export const languagesOwed = (
  jurisdiction: string,
  { notices, wording }: NoticeBook,
  catalogues: readonly Catalogue[],
): readonly LanguageOwed[] =>
  notices.flatMap((notice) =>
    notice.law
      .filter((law) => law.in?.includes(jurisdiction) === true)
      .flatMap(({ cite, languages = [] }) =>
        languages.map((language) => {
          const written = catalogues.filter((one) => new Intl.Locale(one.language).language === language);
          const tries = [language, ...written.map((one) => one.language)].map((tag) =>
            wordsIn(tag, notice, wording, catalogues),
          );
          const last = tries.at(-1);
          const owed = { kind: notice.kind, language, cite };
          return tries.some(({ ok }) => ok) || last === undefined || last.ok
            ? owed
            : { ...owed, refusal: last.refusal };
        }),
      ),
  );
