import type { Expression } from '../norms/expression.ts';

/**
 * Rebuilds expressions so that all of them have one object layout, which makes walking them about twice as fast: a
 * union of ten layouts defeats the property caches of the runtime. Parts that say the same become one.
 */
export class UniformExpressions {
  readonly #done = new Map<Expression, Expression>();
  /** By what it says: conditions that say the same become one object, so that a back end asks them once. */
  readonly #bySaying = new Map<string, Expression>();

  of(expression: Expression): Expression {
    const known = this.#done.get(expression);
    if (known !== undefined) return known;
    const parts: Record<string, unknown> = { ...expression };
    if (expression.op === 'all' || expression.op === 'any') parts.of = expression.of.map((part) => this.of(part));
    if (expression.op === 'not') parts.of = this.of(expression.of);
    if (expression.op === 'some') parts.where = this.of(expression.where);
    // One literal, one layout; the keys that a kind of expression lacks are undefined, as reading them would give.
    const { op, of, cite, truth, path, key, test, words, list, where, id, index } = parts;
    const uniform = { op, of, cite, truth, path, key, test, words, list, where, id, index } as unknown as Expression;
    const saying = JSON.stringify(uniform);
    const shared = this.#bySaying.get(saying) ?? uniform;
    this.#bySaying.set(saying, shared);
    this.#done.set(expression, shared);
    return shared;
  }
}
