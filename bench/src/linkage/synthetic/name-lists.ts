import { z } from 'zod';
import table from './names.json' with { type: 'json' };

export const GROUPS = ['english', 'spanish', 'arabic', 'vietnamese', 'chinese', 'slavic'] as const;
export type Group = (typeof GROUPS)[number];

const groupOf = z.enum(GROUPS);
const schema = z.object({
  source: z.string(),
  asOf: z.iso.date(),
  groups: z.record(groupOf, z.object({ given: z.string(), family: z.string() })),
  otherSpellings: z.record(z.string(), z.string()),
  shortForms: z.record(z.string(), z.string()),
  syllables: z.record(groupOf, z.tuple([z.string(), z.string()])),
});

const read = schema.parse(table);
const words = (text: string): readonly string[] => text.split(/[ |]/).map((word) => word.replaceAll('_', ' '));

/** The generator's own name lists: a group is what the generator assigned, never what a name was taken to be. */
export const NAME_LISTS = {
  given: (group: Group): readonly string[] => given[group],
  family: (group: Group): readonly string[] => family[group],
  /** The two halves of which rare family names are made. */
  syllables: (group: Group): readonly [readonly string[], readonly string[]] => syllables[group],
  otherSpellings: new Map(Object.entries(read.otherSpellings).map(([name, others]) => [name, others.split(' ')])),
  shortForms: new Map(Object.entries(read.shortForms)),
};

const byGroup = <T>(of: (group: Group) => T): Record<Group, T> => ({
  english: of('english'),
  spanish: of('spanish'),
  arabic: of('arabic'),
  vietnamese: of('vietnamese'),
  chinese: of('chinese'),
  slavic: of('slavic'),
});
const given = byGroup((group) => words(read.groups[group].given));
const family = byGroup((group) => words(read.groups[group].family));
const syllables = byGroup((group): readonly [readonly string[], readonly string[]] => {
  const [first, last] = read.syllables[group];
  return [words(first), words(last)];
});
