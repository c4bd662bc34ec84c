/** The tag in its usual spelling; `undefined` where it names no language. */
export const readLanguageTag = (tag: string): string | undefined => {
  try {
    const [usual] = Intl.getCanonicalLocales(tag.trim());
    // A tag that merely has the right shape is told by its having no name.
    return usual === undefined || englishNameOf(usual) === usual ? undefined : usual;
  } catch {
    return undefined;
  }
};

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of a language, such as Vietnamese. */
export const englishNameOf = (tag: string): string => NAMES.of(tag) ?? tag;
