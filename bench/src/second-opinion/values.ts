import type { Expression, FactSchema } from '@holdpoint/engine';
import { lookBack } from './look-back.ts';
import { and, both, not, number, or, type Pair } from './terms.ts';

export type Test = Extract<Expression, { op: 'fact' }>['test'];
type FactType = FactSchema['facts'][number]['type'];

/** The variables of one case, or the parameters of one record: each by its name with its sort. */
export class Values {
  readonly sorts = new Map<string, 'Bool' | 'Int'>();
  /** Bounds of the whole numbers that stand for one of several values. */
  readonly bounds = new Map<string, number>();
  /** The texts that the law names of a text, in the order of their numbers. */
  readonly #texts = new Map<string, string[]>();
  readonly #act: number;

  constructor(act: number) {
    this.#act = act;
  }

  /** The truth of a test on the value called `name`. */
  test(test: Test, name: string, type: FactType | undefined): Pair {
    switch (test.is) {
      case 'includes any':
        return both(or(...test.values.map((mark) => this.#declare(`${name} ${mark}`, 'Bool'))));
      case 'one of':
        return both(this.#oneOf(test.values, name, type));
      case 'within days':
        return both(`(>= ${this.#declare(name, 'Int')} ${number(this.#act - test.days)})`);
      case 'between': {
        const day = this.#declare(name, 'Int');
        const from = test.from === undefined ? 'true' : `(>= ${day} ${number(test.from)})`;
        return both(and(from, test.before === undefined ? 'true' : `(< ${day} ${number(test.before)})`));
      }
      case 'within years': {
        const day = this.#declare(name, 'Int');
        const { onOrAfter, after } = lookBack(this.#act, test.years);
        const [within, touching] = [`(>= ${day} ${number(after)})`, `(>= ${day} ${number(onOrAfter)})`];
        return {
          open: test.anniversary === 'does not count' ? within : touching,
          yes: test.anniversary === 'counts' ? touching : within,
        };
      }
    }
  }

  #declare(name: string, sort: 'Bool' | 'Int'): string {
    const symbol = `|${name}|`;
    this.sorts.set(symbol, sort);
    return symbol;
  }

  #oneOf(values: readonly (string | boolean)[], name: string, type: FactType | undefined): string {
    if (type?.kind === 'yes-no') {
      const symbol = this.#declare(name, 'Bool');
      return or(...values.map((value) => (value === true ? symbol : value === false ? not(symbol) : 'false')));
    }
    const symbol = this.#declare(name, 'Int');
    if (type?.kind === 'one-of') this.bounds.set(symbol, type.values.length);
    const numbers = values.map((value) => this.#numberOf(symbol, type, String(value)));
    return or(...numbers.filter((at) => at >= 0).map((at) => `(= ${symbol} ${number(at)})`));
  }

  /** The number of a value; a text that the law does not name has a number that no named one has. */
  #numberOf(symbol: string, type: FactType | undefined, value: string): number {
    if (type?.kind === 'one-of') return type.values.indexOf(value);
    const texts = this.#texts.get(symbol) ?? [];
    this.#texts.set(symbol, texts);
    if (!texts.includes(value)) texts.push(value);
    return texts.indexOf(value);
  }
}
