const FIRST = 1024;

/** A list of whole numbers from 0 to 2³² − 1 that grows, four bytes each. */
export class GrowingNumbers {
  #numbers = new Uint32Array(FIRST);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }

  /** What was pushed, without a copy; a later push may move it. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
