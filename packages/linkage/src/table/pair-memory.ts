const FIRST_BITS = 8;
const MOST_BITS = 20;

/**
 * Remembers a small number (0 to 255) for pairs of numbers in whatever order, an older pair making room for a newer. Starts small
 * and grows with use to at most a million places of nine bytes, so that neither one pair nor a hundred million cost much.
 */
export class PairMemory {
  readonly #work: (first: number, second: number) => number;
  #bits = FIRST_BITS;
  #firsts = new Uint32Array(1 << FIRST_BITS);
  #seconds = new Uint32Array(1 << FIRST_BITS);
  #values = new Uint8Array(1 << FIRST_BITS);
  #missed = 0;

  /** `work` finds the value of a pair that is not remembered; the first number is the smaller one, and neither is 0. */
  constructor(work: (first: number, second: number) => number) {
    this.#work = work;
  }

  of(one: number, other: number): number {
    const first = one < other ? one : other;
    const second = one < other ? other : one;
    const place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - this.#bits);
    if (this.#firsts[place] === first && this.#seconds[place] === second) return this.#values[place] ?? 0;
    const value = this.#work(first, second);
    this.#firsts[place] = first;
    this.#seconds[place] = second;
    this.#values[place] = value;
    if (++this.#missed > 2 << this.#bits && this.#bits < MOST_BITS) this.#grow();
    return value;
  }

  #grow(): void {
    this.#bits += 2;
    const places = 1 << this.#bits;
    [this.#firsts, this.#seconds, this.#values] = [
      new Uint32Array(places),
      new Uint32Array(places),
      new Uint8Array(places),
    ];
    this.#missed = 0;
  }
}
