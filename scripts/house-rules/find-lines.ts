import type { Breach } from './house-rule.ts';

/** Each line of `text` that matches, as a breach that says `says`. */
export const findLines = (text: string, pattern: RegExp, says: string): Breach[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? [{ line: index + 1, says }] : []));
