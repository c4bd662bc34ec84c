/** A place in the law that a reader may want to follow: a provision, or an entry in it. */
export interface LinkTarget {
  readonly pack: string;
  readonly provision: string;
  /** The entry's name on the page of its provision; the whole provision where there is none. */
  readonly anchor?: string;
}

export interface Link {
  readonly text: string;
  readonly to: LinkTarget;
}

/** A sentence or a part of one, in which some words lead elsewhere. */
export type Words = readonly (string | Link)[];

export const textOf = (words: Words): string =>
  words.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** `a, b or c`. */
export const listed = (items: readonly string[], last: 'and' | 'or'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;

/** The same for words with links. */
export const listedWords = (items: readonly Words[], last: 'and' | 'or'): Words =>
  items.flatMap((words, index) => {
    if (index === 0) return words;
    return [index === items.length - 1 ? ` ${last} ` : ', ', ...words];
  });

export const withArticle = (noun: string): string => `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** The first letter as at the beginning of a sentence. */
export const asSentence = (words: Words): Words => {
  const [first, ...rest] = words;
  return typeof first === 'string' && first !== ''
    ? [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest]
    : words;
};

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const valuesOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => String(one));

/** Any value of a document in words, for keys that have no words of their own. */
export const plainWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plainWords).join(', ');
  if (!isMapping(value)) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${plainWords(one)}`)
    .join('; ');
};
