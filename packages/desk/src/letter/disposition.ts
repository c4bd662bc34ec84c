/** How much hangs on a disposition: liberty first, a duty next, the books last. */
export const IMPACTS = [
  'possible unlawful detention',
  'possible unlawful release or missed duty',
  'bookkeeping',
] as const;
export type Impact = (typeof IMPACTS)[number];

/**
 * What a row of a list comes to, a closed list, with what it would mean if it were wrong or left as it is. Where several would fit, the
 * first in this order is right; `under review` stands last, since a question that is open does not matter to a row that repeats another.
 */
export const DISPOSITIONS = {
  duplicate: 'bookkeeping',
  'outside the period': 'bookkeeping',
  'withdrawn or cancelled': 'bookkeeping',
  'other agency of like name': 'bookkeeping',
  'never in custody here': 'bookkeeping',
  'transferred before receipt': 'bookkeeping',
  'released before receipt': 'bookkeeping',
  'in custody now': 'possible unlawful detention',
  'handed over': 'possible unlawful detention',
  'honoured as the law allows': 'bookkeeping',
  'released after receipt with legal basis': 'possible unlawful release or missed duty',
  'under review': 'possible unlawful release or missed duty',
} as const satisfies Readonly<Record<string, Impact>>;

export type Disposition = keyof typeof DISPOSITIONS;

const isDisposition = (name: string): name is Disposition => Object.hasOwn(DISPOSITIONS, name);

/** The names of the closed list, in its order. */
export const DISPOSITION_NAMES: readonly [Disposition, ...Disposition[]] = (() => {
  const [first, ...rest] = Object.keys(DISPOSITIONS).filter(isDisposition);
  if (first === undefined) throw new RangeError('the list of dispositions is empty');
  return [first, ...rest];
})();
