/** Why a fact has no single value. A fact that nobody asked for is simply absent (`undefined`). */
export class Unobtainable {
  readonly why = 'cannot be had';
}

/** A fact on which the records disagree; the case is decided under each value. */
export class Disputed {
  readonly values: readonly unknown[];
  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

export const UNOBTAINABLE = new Unobtainable();

/** Whether a single value is shown. */
export const isKnown = (value: unknown): boolean =>
  value !== undefined && !(value instanceof Unobtainable) && !(value instanceof Disputed);

/** The state of a fact in a reader's words. */
export const stateOf = (value: unknown): 'known' | 'not asked' | 'cannot be had' | 'disputed' => {
  if (value === undefined) return 'not asked';
  if (value instanceof Unobtainable) return 'cannot be had';
  if (value instanceof Disputed) return 'disputed';
  return 'known';
};
