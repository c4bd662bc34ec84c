/** A citation taken apart, whatever way it was written. */
export interface Citation {
  /** Its words in one spelling, such as `8 cfr 287.7`. */
  readonly words: readonly string[];
  /** The subdivision at its end, such as `(a)(4)`; empty where there is none. */
  readonly subdivision: string;
  /** The year of a version, such as `2014`. */
  readonly year?: string;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bc\.?\s?f\.?\s?r\b\.?/g, ' cfr '],
  [/\bu\.?\s?s\.?\s?c\b\.?/g, ' usc '],
  [/\bgov(ernment|['’]t|t)?\b\.?(\s+code\b)?/g, ' gov '],
  [/\b(pen(al)?\b\.?(\s*code\b)?|pc\b)/g, ' pc '],
  [/\b(welf(are)?\.?\s*(&|and)\s*inst(itutions)?\.?\s*code|w\s?&\s?i(\s*code)?|wic)\b/g, ' wic '],
  [/\b(health\s*(&|and)\s*saf(ety)?\.?\s*code)\b/g, ' hsc '],
  [/\bcal(ifornia)?\b\.?/g, ' '],
  [/\b(sections?|secs?|code)\b\.?/g, ' '],
  [/[§,;]/g, ' '],
];

/** Takes a citation apart: loose spelling, `§` and the name of the state do not matter. */
export const parseCitation = (text: string): Citation => {
  const year = /\((\d{4})\)\s*$/.exec(text)?.[1];
  const undated = text.replace(/\s*\(\d{4}\)\s*$/, '').replace(/\s+\(/g, '(');
  const subdivision = /(\([0-9a-z]{1,5}\))+$/i.exec(undated.trim())?.[0] ?? '';
  let rest = undated
    .trim()
    .slice(0, undated.trim().length - subdivision.length)
    .toLowerCase();
  for (const [pattern, spelling] of SPELLINGS) rest = rest.replace(pattern, spelling);
  const words = rest
    .replace(/-/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, '').replace(/\(.*$/, ''))
    .filter((word) => word !== '');
  return { words, subdivision, ...(year === undefined ? {} : { year }) };
};

/** One key for all versions of a citation: the year of a version is left out. */
export const citationKey = (text: string): string => {
  const { words, subdivision } = parseCitation(text);
  return `${words.join(' ')}${subdivision.toLowerCase()}`;
};
