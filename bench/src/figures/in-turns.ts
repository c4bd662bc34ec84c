/**
 * The least milliseconds of several acts that take turns. What else a shared machine does falls on all of them and only ever adds,
 * so the least of many rounds is what an act costs by itself.
 */
export const inTurns = async (
  rounds: number,
  acts: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> => {
  const times = acts.map((): number[] => []);
  for (let round = 0; round < rounds + 1; round++) {
    for (const [index, act] of acts.entries()) {
      const start = performance.now();
      await act();
      // The first round loads and warms what all later ones have.
      if (round > 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((all) => Math.min(...all));
};
