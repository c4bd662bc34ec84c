/** Nanoseconds that one call takes: the median over rounds, each round long enough to be timed, the first ones discarded. */
export const nanosecondsPerCall = async <T>(
  inputs: readonly T[],
  call: (input: T) => unknown,
  options: { rounds?: number; roundMs?: number; batch?: number } = {},
): Promise<number> => {
  const { rounds = 7, roundMs = 250, batch = 64 } = options;
  const figures: number[] = [];
  for (let round = 0; round < rounds + 2; round++) figures.push(await oneRound(inputs, call, roundMs, batch));
  const kept = figures.slice(2).sort((a, b) => a - b);
  return kept[Math.floor(kept.length / 2)] ?? Number.NaN;
};

const oneRound = async <T>(
  inputs: readonly T[],
  call: (input: T) => unknown,
  roundMs: number,
  batch: number,
): Promise<number> => {
  const isAsync = call(inputs[0] as T) instanceof Promise;
  let calls = 0;
  let sink: unknown;
  const start = process.hrtime.bigint();
  let elapsed = 0n;
  const limit = BigInt(Math.round(roundMs * 1e6));
  while (elapsed < limit) {
    for (let index = 0; index < batch; index++) {
      const input = inputs[calls++ % inputs.length] as T;
      sink = isAsync ? await call(input) : call(input);
    }
    elapsed = process.hrtime.bigint() - start;
  }
  if (sink === undefined) throw new Error('a benchmark call returned nothing');
  return Number(elapsed) / calls;
};
