import type { Expression } from '../norms/expression.ts';

/**
 * Makes expressions that say the same one object, and gives all of them one object layout, which makes walking them
 * about twice as fast: a union of ten layouts defeats the property caches of the runtime. What it has seen it keeps, so
 * one of these serves every plan that is made from the same packs.
 */
export class UniformExpressions {
  readonly #keepsWords: boolean;
  readonly #done = new Map<Expression, Expression>();
  readonly #bySaying = new Map<string, Expression>();
  readonly #numbers = new Map<Expression, number>();

  /** With `words: false`, citations and a reader's words are dropped, so that what means the same is the same. */
  constructor(options: { words: boolean } = { words: true }) {
    this.#keepsWords = options.words;
  }

  of(expression: Expression): Expression {
    const known = this.#done.get(expression);
    if (known !== undefined) return known;
    const uniform = this.#rebuilt(expression);
    const saying = this.#saying(uniform);
    const shared = this.#bySaying.get(saying) ?? uniform;
    if (shared === uniform) {
      this.#bySaying.set(saying, shared);
      this.#numbers.set(shared, this.#numbers.size);
      this.#done.set(shared, shared);
    }
    this.#done.set(expression, shared);
    return shared;
  }

  /** A number for what an expression says: equal numbers, equal sayings. */
  numberOf(expression: Expression): number {
    return this.#numbers.get(this.of(expression)) ?? Number.NaN;
  }

  #rebuilt(expression: Expression): Expression {
    const parts: Record<string, unknown> = { ...expression };
    if (expression.op === 'all' || expression.op === 'any') parts.of = expression.of.map((part) => this.of(part));
    if (expression.op === 'not') parts.of = this.of(expression.of);
    if (expression.op === 'some') parts.where = this.of(expression.where);
    if (!this.#keepsWords) Object.assign(parts, { cite: undefined, words: '' });
    // One literal, one layout; the keys that a kind of expression lacks are undefined, as reading them would give.
    const { op, of, cite, truth, path, key, test, words, list, where, id, index } = parts;
    return { op, of, cite, truth, path, key, test, words, list, where, id, index } as unknown as Expression;
  }

  /** Composites are named by the numbers of their parts: written out, they would grow with the square of their depth. */
  #saying(uniform: Expression): string {
    switch (uniform.op) {
      case 'all':
      case 'any':
        return `${uniform.op} ${uniform.of.map((part) => this.#numbers.get(part)).join(' ')} ${uniform.cite ?? ''}`;
      case 'not':
        return `not ${this.#numbers.get(uniform.of)}`;
      case 'some':
        return `some ${uniform.list} ${this.#numbers.get(uniform.where)}`;
      default:
        return JSON.stringify(uniform);
    }
  }
}
