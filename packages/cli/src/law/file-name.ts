import { parseCitation } from '@holdpoint/law-view';

/** The name of a provision's file by the rule of the house: `gov-7284.6`, `gov-7283.1-d`, `cfr-287.7`. */
export const fileNameOf = (cite: string): string => {
  const { words, subdivision, year } = parseCitation(cite);
  // The title number of a federal code is left out, since the section names it well enough: usc-1226.
  const named = /^\d+$/.test(words[0] ?? '') && words.length > 2 ? words.slice(1) : words;
  const parts = [...named, ...subdivision.split(/[()]/), ...(year === undefined ? [] : [year])];
  return parts
    .map((part) => part.toLowerCase().replace(/[^a-z0-9.]+/g, '-'))
    .filter((part) => part !== '')
    .join('-')
    .replace(/-+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
};
