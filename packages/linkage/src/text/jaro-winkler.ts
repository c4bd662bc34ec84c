const LONGEST = 64;
const usedInOne = new Uint8Array(LONGEST);
const usedInOther = new Uint8Array(LONGEST);

/** Winkler's reward for a common beginning: a tenth for each letter, four letters at most. */
const PREFIX_SCALE = 0.1;
const PREFIX_MOST = 4;

/**
 * Likeness of two words between 0 and 1 after Jaro, with Winkler's reward for a common beginning. Only the first 64
 * letters count. Source: W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi–Sunter
 * model of record linkage", 1990.
 */
export const jaroWinkler = (one: string, other: string): number => {
  if (one === other) return 1;
  const [m, n] = [Math.min(one.length, LONGEST), Math.min(other.length, LONGEST)];
  if (m === 0 || n === 0) return 0;
  const common = commonLetters(one, m, other, n);
  if (common === 0) return 0;
  const jaro = (common / m + common / n + (common - swappedHalves(one, m, other, n) / 2) / common) / 3;
  let prefix = 0;
  while (prefix < PREFIX_MOST && prefix < m && prefix < n && one.charCodeAt(prefix) === other.charCodeAt(prefix)) {
    prefix++;
  }
  return jaro + prefix * PREFIX_SCALE * (1 - jaro);
};

/** Marks the letters that both words have within half the longer one's length of each other, and counts them. */
const commonLetters = (one: string, m: number, other: string, n: number): number => {
  usedInOne.fill(0, 0, m);
  usedInOther.fill(0, 0, n);
  const reach = Math.max(0, (Math.max(m, n) >> 1) - 1);
  let common = 0;
  for (let i = 0; i < m; i++) {
    const last = Math.min(n - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (usedInOther[j] === 1 || one.charCodeAt(i) !== other.charCodeAt(j)) continue;
      usedInOne[i] = 1;
      usedInOther[j] = 1;
      common++;
      break;
    }
  }
  return common;
};

/** How many of the common letters stand at another place in the other word's order. */
const swappedHalves = (one: string, m: number, other: string, n: number): number => {
  let swapped = 0;
  let j = 0;
  for (let i = 0; i < m; i++) {
    if (usedInOne[i] === 0) continue;
    while (j < n && usedInOther[j] === 0) j++;
    if (one.charCodeAt(i) !== other.charCodeAt(j)) swapped++;
    j++;
  }
  return swapped;
};
