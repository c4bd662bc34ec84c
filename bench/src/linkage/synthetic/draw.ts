/** Draws from a source of numbers from 0 up to 1. */
export interface Draw {
  readonly chance: (of: number) => boolean;
  readonly below: (limit: number) => number;
  readonly from: <T>(list: readonly T[]) => T;
  /** An early entry more often than a late one, as names are: the first of n about five times as often as the middle one. */
  readonly fromCommonFirst: <T>(list: readonly T[]) => T;
}

export const drawFrom = (random: () => number): Draw => {
  const pick = <T>(list: readonly T[], at: number): T => {
    const found = list[Math.min(at, list.length - 1)];
    if (found === undefined) throw new RangeError('draw: an empty list has nothing to draw from');
    return found;
  };
  return {
    chance: (of) => random() < of,
    below: (limit) => Math.floor(random() * limit),
    from: (list) => pick(list, Math.floor(random() * list.length)),
    fromCommonFirst: (list) => pick(list, Math.floor(list.length * random() ** 2)),
  };
};
