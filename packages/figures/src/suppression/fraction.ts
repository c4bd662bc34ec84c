/** A number without rounding: `top` over `under`, in lowest terms, `under` above nought. */
export interface Fraction {
  readonly top: bigint;
  readonly under: bigint;
}

const common = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

const lowest = (top: bigint, under: bigint): Fraction => {
  if (under === 1n) return { top, under };
  const by = common(top, under < 0n ? -under : under) * (under < 0n ? -1n : 1n);
  return { top: top / by, under: under / by };
};

export const whole = (value: number | bigint): Fraction => ({ top: BigInt(value), under: 1n });

export const NOUGHT = whole(0);

export const isNought = ({ top }: Fraction): boolean => top === 0n;

export const minus = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.top * b.under - b.top * a.under, a.under * b.under);

export const times = (a: Fraction, b: Fraction): Fraction => lowest(a.top * b.top, a.under * b.under);

export const over = (a: Fraction, b: Fraction): Fraction => lowest(a.top * b.under, a.under * b.top);

export const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.under < b.top * a.under;

/** The greatest whole number that is not above it. */
export const floorOf = ({ top, under }: Fraction): number => {
  const down = top / under;
  return Number(top % under < 0n ? down - 1n : down);
};

/** The least whole number that is not below it. */
export const ceilingOf = ({ top, under }: Fraction): number => -floorOf({ top: -top, under });
