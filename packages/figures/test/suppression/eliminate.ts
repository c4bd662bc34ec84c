/** A number without rounding, as top and under. */
export type Exact = readonly [bigint, bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

const exact = (top: bigint, under: bigint): Exact => {
  const by = gcd(top, under) * (under < 0n ? -1n : 1n);
  return by === 0n ? [0n, 1n] : [top / by, under / by];
};

const less = ([a, b]: Exact, [c, d]: Exact): Exact => exact(a * d - c * b, b * d);
const product = ([a, b]: Exact, [c, d]: Exact): Exact => exact(a * c, b * d);
const quotient = ([a, b]: Exact, [c, d]: Exact): Exact => exact(a * d, b * c);

/** Solves rows of coefficients with the right side last (Gauss and Jordan) and draws in bounds; gives the unknowns that can be but one number. */
export const eliminate = (given: readonly (readonly Exact[])[], least: readonly number[]): ReadonlySet<number> => {
  const rows = given.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < least.length; column++) {
    const at = rows.findIndex((row, index) => index >= done && row[column]?.[0] !== 0n);
    const found = rows[at];
    if (at < 0 || found === undefined) continue;
    rows[at] = rows[done] ?? [];
    const by = found[column] ?? [1n, 1n];
    const own = found.map((one) => quotient(one, by));
    rows[done] = own;
    for (const [index, row] of rows.entries()) {
      const share = row[column];
      if (index === done || share === undefined || share[0] === 0n) continue;
      rows[index] = row.map((one, place) => less(one, product(share, own[place] ?? [0n, 1n])));
    }
    done += 1;
  }
  return drawIn([...given, ...rows], least);
};

/** Bounds of each unknown from those of the others in each row, again and again until nothing moves. */
const drawIn = (rows: readonly (readonly Exact[])[], least: readonly number[]): ReadonlySet<number> => {
  const low = [...least];
  const high = least.map(() => Number.POSITIVE_INFINITY);
  const numbers = rows.map((row) => row.map(([top, under]) => Number(top) / Number(under)));
  for (let round = 0, isMoving = true; isMoving && round < 200; round++) {
    isMoving = false;
    for (const row of numbers) {
      const own = [...least.keys()].filter((at) => row[at] !== 0);
      for (const at of own) {
        const share = row[at] ?? 0;
        let [from, to] = [row.at(-1) ?? 0, row.at(-1) ?? 0];
        for (const other of own) {
          const times = row[other] ?? 0;
          if (other === at) continue;
          from -= times > 0 ? times * (high[other] ?? 0) : times * (low[other] ?? 0);
          to -= times > 0 ? times * (low[other] ?? 0) : times * (high[other] ?? 0);
        }
        const [a, b] = share > 0 ? [from / share, to / share] : [to / share, from / share];
        const [up, down] = [Math.ceil(a - 1e-9), Math.floor(b + 1e-9)];
        if (up > (low[at] ?? 0)) [low[at], isMoving] = [up, true];
        if (down < (high[at] ?? 0)) [high[at], isMoving] = [down, true];
      }
    }
  }
  return new Set([...least.keys()].filter((at) => low[at] === high[at]));
};
