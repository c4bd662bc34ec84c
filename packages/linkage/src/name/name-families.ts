import { z } from 'zod';
import { fold } from '../text/fold.ts';
import table from './nicknames.json' with { type: 'json' };

const schema = z.object({
  source: z.string(),
  asOf: z.iso.date(),
  nicknames: z.array(z.string()),
  romanisations: z.array(z.string()),
});

const families: ReadonlyMap<string, readonly number[]> = (() => {
  const { nicknames, romanisations } = schema.parse(table);
  const found = new Map<string, number[]>();
  for (const [family, line] of [...nicknames, ...romanisations].entries()) {
    for (const name of new Set(line.split(' ').map(fold))) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [family]);
      else known.push(family);
    }
  }
  return found;
})();

const NONE: readonly number[] = [];

/**
 * The families of names that a folded word belongs to, by number: a given name with its short forms, or one name in the
 * spellings of several writing systems. Empty for most words. Source: `nicknames.json`.
 */
export const nameFamilies = (word: string): readonly number[] => families.get(word) ?? NONE;
