/** Values that generated code refers to: collected while it is written, handed to it when it is built. */
export class Constants {
  readonly #values: unknown[] = [];
  readonly #names = new Map<unknown, string>();

  /** The name by which generated code reaches a value; equal `key`s share one value and one name. */
  add(value: unknown, key: unknown = value): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `K${this.#values.length}`;
    this.#values.push(value);
    this.#names.set(key, name);
    return name;
  }

  /** Runs the source of a function body with every constant in reach, and returns what it returns. */
  build<T>(source: string): T {
    const names = this.#values.map((_, index) => `K${index}`);
    // The source is written by this folder alone, from checked expressions; text of a pack enters it only as JSON strings.
    return new Function(...names, `'use strict';\n${source}`)(...this.#values) as T;
  }
}
