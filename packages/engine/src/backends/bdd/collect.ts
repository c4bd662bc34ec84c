import { Disputed } from '../../facts/fact-value.ts';
import type { Item } from '../../facts/read-facts.ts';
import { type Test, truthOfTest } from '../../facts/test.ts';
import { FALSE, isSettled, not, QUESTIONED, TRUE, type Truth, UNKNOWN } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';
import type { Given } from '../interpret/interpret.ts';
import { isOpen } from '../interpret/evaluate.ts';
import { readPath } from '../read-path.ts';
import { keyOf, MAY_EXIST, type Place } from './place.ts';

/** A place whose value is not shown and on which something still turns. */
export interface Mention {
  readonly place: Place;
  readonly tests: Test[];
  /** The values in dispute, where it is disputed. */
  readonly disputed?: readonly unknown[];
}

export type SomeExpression = Extract<Expression, { op: 'some' }>;

/** What a condition turns on once all facts shown have been taken into account. */
export class Collector {
  readonly mentions = new Map<string, Mention>();
  /** The "some …" of each list that may hold more than is shown. */
  readonly unlisted = new Map<string, SomeExpression[]>();
  /** The conditions outside of records, whole or in part, that the facts shown settle. */
  readonly settled = new Map<Expression, Truth>();
  readonly #given: Given;
  #pending: (() => void)[] = [];

  constructor(given: Given) {
    this.#given = given;
  }

  /** Goes through a condition; what is settled whatever the missing facts are is left out. */
  add(condition: Expression): void {
    this.#pending = [];
    this.#open(condition);
    for (const register of this.#pending) register();
  }

  /** The same for a condition on one listed record. */
  addOfRecord(where: Expression, list: string, record: number): void {
    this.#pending = [];
    this.#open(where, this.#items(list)[record], list, record);
    for (const register of this.#pending) register();
  }

  #items(list: string): readonly Item[] {
    return (this.#given.facts[list] ?? []) as readonly Item[];
  }

  #open(expression: Expression, item?: Item, list = '', record = 0): Truth {
    const mark = this.#pending.length;
    const truth = this.#truth(expression, item, list, record);
    if (!isSettled(truth)) return truth;
    this.#pending.length = mark;
    if (item === undefined) this.settled.set(expression, truth);
    return truth;
  }

  #truth(expression: Expression, item: Item | undefined, list: string, record: number): Truth {
    switch (expression.op) {
      case 'constant':
        return expression.truth;
      case 'all': {
        let truth = TRUE;
        for (const part of expression.of) {
          truth &= this.#open(part, item, list, record);
          if (truth === FALSE) break;
        }
        return truth;
      }
      case 'any': {
        let truth = FALSE;
        for (const part of expression.of) {
          truth |= this.#open(part, item, list, record);
          if (truth === TRUE) break;
        }
        return truth;
      }
      case 'not':
        return not(this.#open(expression.of, item, list, record));
      case 'fact':
        return this.#test(expression.test, readPath(this.#given.facts, expression.path), (mark) => ({
          is: 'fact',
          path: expression.path,
          ...mark,
        }));
      case 'field':
        return this.#test(expression.test, item?.[expression.key], (mark) => ({
          is: 'field',
          list,
          record,
          key: expression.key,
          ...mark,
        }));
      case 'some':
        return this.#some(expression);
      case 'question':
        return this.#given.questions[expression.id] ?? QUESTIONED;
      case 'norm':
        throw new Error('a condition refers to no norm');
    }
  }

  #some(expression: SomeExpression): Truth {
    const { list, where } = expression;
    const { facts } = this.#given;
    let truth = FALSE;
    this.#items(list).forEach((item, record) => {
      if (truth === TRUE) return;
      const mayExist = MAY_EXIST in item;
      const fits = this.#open(where, item, list, record);
      if (mayExist && fits !== FALSE) this.#later({ is: 'record', list, record });
      truth |= mayExist ? fits & UNKNOWN : fits;
    });
    if (truth === TRUE || !isOpen(facts, list)) return truth;
    this.#pending.push(() => {
      const known = this.unlisted.get(list) ?? [];
      if (!known.includes(expression)) this.unlisted.set(list, [...known, expression]);
    });
    return truth | UNKNOWN;
  }

  #test(test: Test, value: unknown, placeOf: (mark: { mark?: string }) => Place): Truth {
    const truth = truthOfTest(test, value, this.#given.act);
    if (isSettled(truth)) return truth;
    if (value instanceof Disputed) this.#later(placeOf({}), test, value.values);
    else if (test.is === 'includes any') {
      const shown = (value ?? {}) as Readonly<Record<string, boolean | undefined>>;
      for (const mark of test.values) if (shown[mark] === undefined) this.#later(placeOf({ mark }), test);
    } else this.#later(placeOf({}), test);
    return truth;
  }

  #later(place: Place, test?: Test, disputed?: readonly unknown[]): void {
    this.#pending.push(() => {
      const key = keyOf(place);
      const known = this.mentions.get(key) ?? { place, tests: [], ...(disputed === undefined ? {} : { disputed }) };
      this.mentions.set(key, known);
      if (test !== undefined && !known.tests.includes(test)) known.tests.push(test);
    });
  }
}
