import type { RuleText } from '@holdpoint/engine';
import { isMapping } from './words.ts';

/** Whether a citation such as `(a)(4), judicial paper` lies within a subdivision such as `(a)`. */
export const liesWithin = (cite: string, subdivision: string): boolean => {
  const [written, wanted] = [cite.replace(/\s+/g, '').toLowerCase(), subdivision.toLowerCase()];
  // Not after another bracket: (c) is no part of (a)(1)(C).
  for (let at = written.indexOf(wanted); at !== -1; at = written.indexOf(wanted, at + 1)) {
    if (written.charAt(at - 1) !== ')') return true;
  }
  return false;
};

/** Every citation in a rule: its own and those of its limbs. */
export const citesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'cite' && typeof inner === 'string' ? [inner] : citesIn(inner),
  );
};

/** Whether a rule, or one of its limbs, stands in a subdivision. */
export const hasSubdivision = (rule: RuleText, subdivision: string): boolean =>
  citesIn(rule).some((cite) => liesWithin(cite, subdivision));
