/** What has been found for pairs of nodes; a table of whole numbers, since a map of pairs would take most of the time. */
export class PairTable {
  #keys = new Int32Array(512);
  #values = new Int32Array(256);
  #count = 0;

  /** The value of a pair, or -1. */
  get(a: number, b: number): number {
    const at = this.#slotOf(a, b);
    return this.#keys[at * 2] === 0 ? -1 : (this.#values[at] ?? -1);
  }

  set(a: number, b: number, value: number): void {
    const at = this.#slotOf(a, b);
    if (this.#keys[at * 2] === 0) this.#count += 1;
    this.#keys[at * 2] = a + 1;
    this.#keys[at * 2 + 1] = b;
    this.#values[at] = value;
    if (this.#count * 2 > this.#values.length) this.#grow();
  }

  /** Where a pair stands or would stand; the first number is kept plus one, so that 0 is an empty place. */
  #slotOf(a: number, b: number): number {
    const mask = this.#values.length - 1;
    let at = hashOf(a, b) & mask;
    while (this.#keys[at * 2] !== 0 && (this.#keys[at * 2] !== a + 1 || this.#keys[at * 2 + 1] !== b))
      at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 4);
    this.#values = new Int32Array(values.length * 4);
    this.#count = 0;
    for (let at = 0; at < values.length; at++)
      if (keys[at * 2] !== 0) this.set((keys[at * 2] ?? 0) - 1, keys[at * 2 + 1] ?? 0, values[at] ?? 0);
  }
}

const hashOf = (a: number, b: number): number => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
};
