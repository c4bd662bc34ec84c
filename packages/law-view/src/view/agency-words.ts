import { listed, withArticle } from './words.ts';

const WORDS: Readonly<Record<string, string>> = {
  probation: 'a probation department',
  'state-police': 'the state police',
  'school-police': 'school police',
  'university-police': 'university police',
  'district-attorney': 'a district attorney’s office',
  'marshals-custody': 'the custody of the marshals',
};

/** A kind of agency in words: `a county jail`. */
export const wordsOfAgency = (agency: string): string => WORDS[agency] ?? withArticle(agency.replaceAll('-', ' '));

/** Whom a rule binds, each group with its members: `the group “California law enforcement agency” (a county jail, …)`. */
export const wordsOfBound = (
  named: readonly string[] | undefined,
  groups: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  (named ?? []).map((name) => {
    const members = groups[name];
    if (members === undefined) return wordsOfAgency(name);
    const title = name.replaceAll('-', ' ').replace(/\bcalifornia\b/, 'California');
    return `the group “${title}” (${listed(members.map(wordsOfAgency), 'or')})`;
  });
