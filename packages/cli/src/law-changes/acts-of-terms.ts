import { type Action, type CheckedPack, isAction, type RuleText } from '@holdpoint/engine';
import { inOrder } from './law-change.ts';

/** The acts on which a provision tells through the terms that it defines: those of every rule that uses one of them. */
export const actsOfTerms = (pack: CheckedPack, provision: string): readonly Action[] => {
  const rules = pack.provisions.flatMap(({ text }) => text.rules);
  const defined = pack.provisions.find(({ name }) => name === provision)?.text.rules.flatMap(termOf) ?? [];
  const terms = new Set(defined);
  // A set is walked while it grows: a term may be used by another term.
  for (const term of terms)
    for (const rule of rules) if (uses(rule, term)) for (const next of termOf(rule)) terms.add(next);
  return inOrder(rules.filter((rule) => [...terms].some((term) => uses(rule, term))).flatMap(actsOf));
};

const termOf = ({ defines }: RuleText): readonly string[] => (defines === undefined ? [] : [defines]);

const uses = (rule: RuleText, term: string): boolean => JSON.stringify(rule).includes(`${JSON.stringify(term)}:`);

const actsOf = ({ permits, prohibits, requires }: RuleText): readonly Action[] =>
  [...(permits ?? []), ...(prohibits ?? []), ...(requires ?? [])].filter(isAction);
