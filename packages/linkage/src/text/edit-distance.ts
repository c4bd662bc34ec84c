const LONGEST = 64;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/**
 * How many letters were put in, left out, replaced or swapped with their neighbour (Damerau–Levenshtein, each stretch
 * changed once at most). Counts no further than `limit`: whatever is farther apart gives `limit + 1`. Only the first 64
 * letters count.
 */
export const editDistance = (one: string, other: string, limit: number): number => {
  if (one === other) return 0;
  const [m, n] = [Math.min(one.length, LONGEST), Math.min(other.length, LONGEST)];
  if (Math.abs(m - n) > limit) return limit + 1;
  let [before = new Uint8Array(), above = new Uint8Array(), row = new Uint8Array()] = rows;
  for (let j = 0; j <= n; j++) above[j] = j;
  for (let i = 1; i <= m; i++) {
    const letter = one.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= n; j++) {
      const isSame = letter === other.charCodeAt(j - 1);
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so a row above the limit alone does not settle it.
    if (least > limit + 1) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[n] ?? 0, limit + 1);
};
