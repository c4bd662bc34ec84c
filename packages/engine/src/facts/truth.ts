/**
 * A truth value is an interval on the chain false < questioned < true, kept as four bits:
 * bit 0 = surely at least questioned, bit 1 = surely true, bit 2 = possibly at least questioned, bit 3 = possibly true.
 *
 * "Questioned" is the middle value of strong Kleene logic: the law itself does not say. A missing fact is not a
 * middle value but an open interval, because the fact has a value that nobody has shown yet. Conjunction is `a & b`,
 * disjunction `a | b`; both are exact on intervals, so every law of a distributive lattice holds and a plan may be
 * rearranged without changing an answer.
 */
export type Truth = number;

export const FALSE = 0b0000;
/** The law does not say: an open question of the pack, a disputed or enjoined rule. */
export const QUESTIONED = 0b0101;
export const TRUE = 0b1111;
/** The fact is not shown: anything from false to true. */
export const UNKNOWN = 0b1100;

const NEGATED = Uint8Array.from({ length: 16 }, (_, t) => {
  const bit = (n: number) => (t >> n) & 1;
  return (1 - bit(3)) | ((1 - bit(2)) << 1) | ((1 - bit(1)) << 2) | ((1 - bit(0)) << 3);
});

/** Negation of a truth value; `not(not(t)) === t`. */
export const not = (truth: Truth): Truth => NEGATED[truth] ?? FALSE;

/** Conjunction of any number of values; `TRUE` for none. */
export const allOf = (values: Iterable<Truth>): Truth => {
  let result = TRUE;
  for (const value of values) result &= value;
  return result;
};

/** Disjunction of any number of values; `FALSE` for none. */
export const anyOf = (values: Iterable<Truth>): Truth => {
  let result = FALSE;
  for (const value of values) result |= value;
  return result;
};

export const fromBoolean = (value: boolean): Truth => (value ? TRUE : FALSE);

/** Whether no missing fact can move the value: it is false, questioned or true, whatever is shown later. */
export const isSettled = (truth: Truth): boolean => (truth & 0b0011) === truth >> 2;

/** The lowest and highest point of the interval: 0 = false, 1 = questioned, 2 = true. */
export const bounds = (truth: Truth): { low: 0 | 1 | 2; high: 0 | 1 | 2 } => ({
  low: point(truth & 0b0011),
  high: point(truth >> 2),
});

const point = (bits: number): 0 | 1 | 2 => (bits === 0b11 ? 2 : bits === 0b01 ? 1 : 0);

/** Whether every value that `inner` may still take is a value that `outer` allows. */
export const isWithin = (inner: Truth, outer: Truth): boolean => {
  const [a, b] = [bounds(inner), bounds(outer)];
  return a.low >= b.low && a.high <= b.high;
};

export type TruthWord = 'yes' | 'no' | 'not known' | 'unsettled';

/** The word shown to a reader. */
export const truthWord = (truth: Truth): TruthWord => {
  switch (truth) {
    case FALSE:
      return 'no';
    case TRUE:
      return 'yes';
    case QUESTIONED:
      return 'unsettled';
    default:
      return 'not known';
  }
};
