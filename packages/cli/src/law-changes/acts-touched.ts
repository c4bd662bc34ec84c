import type { CheckedPack } from '@holdpoint/engine';
import { actsOfTerms } from './acts-of-terms.ts';
import { actsOfRules, type ActsTouched } from './law-change.ts';

/**
 * The acts that a provision touches: those of its rules, or, where it has only definitions, those of the rules that use
 * them. The documents of a pack are read only where such a provision asks for it.
 */
export const actsTouchedWith = (readPack: (id: string) => CheckedPack | undefined): ActsTouched => {
  const read = new Map<string, CheckedPack | undefined>();
  return (pack, provision) => {
    const own = actsOfRules(pack, provision);
    if (own.length > 0) return own;
    if (!read.has(pack.id)) read.set(pack.id, readPack(pack.id));
    const checked = read.get(pack.id);
    return checked === undefined ? [] : actsOfTerms(checked, provision);
  };
};
