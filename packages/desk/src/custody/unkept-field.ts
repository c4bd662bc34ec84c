/** What is never kept of a person, each with the words by which a column is known to hold it. */
const NEVER_KEPT: readonly (readonly [about: string, names: RegExp])[] = [
  [
    'race or ethnicity',
    /\b(races?|racial|race ?(cd|code|desc|description)|ethn\w*|hispanic|skin|complexion|tribe|tribal)\b/,
  ],
  ['sex', /\b(sex|sexe|sex ?(cd|code|desc)|gender\w*)\b(?! (offen[cds]e|offender|crime|assault|registrant|viol))/],
  [
    'birthplace',
    /\b(birth ?(place|country|city|state|county|cntry|ctry)\w*|(place|city|state|county) of birth|[pc]ob)\b/,
  ],
  ['nationality', /\b(nationalit\w*|natlty|nation|national origin|country|countries|foreign born|foreign national)\b/],
  ['religion', /\b(religion|religious|faith)\b/],
  [
    'immigration status',
    /\b(immigration status|immig status|immigrant|visa|alien|a number|anumber|undocumented|deportable)\b/,
  ],
];

/** What a column or field would say of a person that is not kept (DESIGN, "Keep little"); `undefined` where it may be. */
export const unkeptField = (name: string): string | undefined => {
  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return NEVER_KEPT.find(([, names]) => names.test(words))?.[0];
};

/** Whether a column tells of citizenship: it may prompt a claim, and is kept in no other way. */
export const tellsCitizenship = (name: string): boolean => /citizen|ctzn/i.test(name);
