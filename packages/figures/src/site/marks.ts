import { HIDDEN } from '../suppression/small-count.ts';

/** The marks that stand for or beside a number, and what each says. */
export const MARKS: readonly (readonly [mark: string, says: string])[] = [
  [
    HIDDEN,
    'Hidden, so that no person can be told: the count is from 1 to 10, or another hidden count could be worked out from it',
  ],
  ['[x]', 'Not available: the records for it are not at hand'],
  ['[z]', 'Does not apply'],
  ['[e]', 'Estimated'],
  ['[p]', 'Provisional: later records may change it'],
  ['[r]', 'Revised: it differs from what was published before; the revision notes say why'],
];
