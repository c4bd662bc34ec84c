/**
 * The weights by level made to rise: where a lower level of agreement came out above a higher one, both get their mean, by how
 * much was seen of each (pool adjacent violators). So more agreement never lowers a total.
 */
export const rising = (weights: readonly number[], seen: readonly number[]): number[] => {
  const pools: { sum: number; seen: number; levels: number }[] = [];
  for (const [level, weight] of weights.entries()) {
    const ofLevel = Math.max(seen[level] ?? 0, 1e-12);
    pools.push({ sum: weight * ofLevel, seen: ofLevel, levels: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (before === undefined || last === undefined || before.sum / before.seen <= last.sum / last.seen) break;
      pools.splice(-2, 2, {
        sum: before.sum + last.sum,
        seen: before.seen + last.seen,
        levels: before.levels + last.levels,
      });
    }
  }
  return pools.flatMap(({ sum, seen, levels }) => Array.from({ length: levels }, () => sum / seen));
};
