/** The size of the left half of a tree of more than one leaf: the largest power of two below it (RFC 6962 § 2.1). */
export const leftHalf = (size: number): number => {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
};

export const isPowerOfTwo = (size: number): boolean => size > 0 && Number.isInteger(Math.log2(size));
