/**
 * Spellings that different clerks give one sound, in the order in which they are tried. They come from how Arabic,
 * Spanish, Chinese, Vietnamese and Slavic names are commonly written in English papers; the table is our own.
 */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/^hs/, 's'],
  [/^(?:ts|tz|cz|zh|ch|sh|x)/, 's'],
  [/(?:sch|tsch|tch|tz|ts|cz|zh|ch|sh|sz)/g, 's'],
  [/ph/g, 'f'],
  [/(?:kh|gh)/g, 'k'],
  [/^(?:j|g(?=[ei]))/, 'h'],
  [/c(?=[eiy])/g, 's'],
  [/(?:ck|q|c)/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[vw]/g, 'b'],
  [/(?:dh|th)/g, 't'],
];
const SILENT = /(?!^)[aeiouyh]/g;
const FIRST_VOWEL = /^[aeiouy]/;
const DOUBLED = /(.)\1+/g;

/**
 * The consonants of a folded word by sound: words of one key are spelled alike or are common spellings of one name
 * (mohammed, muhamad; jimenez, gimenez). Different names share a key too, so a key alone says little.
 */
export const soundKey = (word: string): string => {
  let key = word.replaceAll(DOUBLED, '$1');
  for (const [spelling, sound] of SAME_SOUND) key = key.replace(spelling, sound);
  return key.replace(FIRST_VOWEL, 'a').replaceAll(SILENT, '');
};
