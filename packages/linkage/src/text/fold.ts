const MARKS = /\p{M}+/gu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const WHOLE = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'gu');
/** Apostrophes and the like stand inside a name (O'Neil, Sa'id) and part nothing. */
const INSIDE_A_NAME = /['’ʼ‘`´ʻ.]/gu;
const PLAIN = /^[a-z0-9]*(?: [a-z0-9]+)*$/;

/**
 * Text as it is compared: lower case, without diacritics, its words parted by single spaces. Letters of other scripts
 * stay as they are.
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll(WHOLE, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replaceAll(INSIDE_A_NAME, '')
    .replaceAll(NOT_LETTER_OR_DIGIT, ' ')
    .trim();
};
