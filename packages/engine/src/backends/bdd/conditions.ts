import { Disputed } from '../../facts/fact-value.ts';
import type { Item } from '../../facts/read-facts.ts';
import { type Test, truthOfTest } from '../../facts/test.ts';
import { isSettled, QUESTIONED, type Truth } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';
import type { Given } from '../interpret/interpret.ts';
import { isOpen } from '../interpret/evaluate.ts';
import { readPath } from '../read-path.ts';
import type { SomeExpression } from './collect.ts';
import type { Node } from './diagram.ts';
import { MAY_EXIST, type Place } from './place.ts';
import type { Space } from './space.ts';
import { AND, negated, NO, OR, terminalOf, YES } from './three-valued.ts';

/** Conditions as functions of what is not known. */
export class Conditions {
  readonly #space: Space;
  readonly #given: Given;
  readonly #norms: readonly Node[];
  readonly #known = new Map<Expression, Node>();
  /** The same for each listed record: several conditions ask the same of one. */
  readonly #ofRecords = new Map<string, Map<Expression, Node>>();

  /** `norms`: the activity of the norms that stand earlier in the plan; `settled`: what the facts shown settle. */
  constructor(
    space: Space,
    given: Given,
    norms: readonly Node[] = [],
    settled: ReadonlyMap<Expression, Truth> = new Map(),
  ) {
    this.#space = space;
    this.#given = given;
    this.#norms = norms;
    for (const [expression, truth] of settled) this.#known.set(expression, terminalOf(truth));
  }

  /** The function of a condition: 0 no, 1 questioned, 3 yes. */
  nodeOf(expression: Expression): Node {
    const known = this.#known.get(expression);
    if (known !== undefined) return known;
    const made = this.#make(expression, this.#known, '', 0);
    this.#known.set(expression, made);
    return made;
  }

  /** The function of a condition on one listed record. */
  nodeOfRecord(where: Expression, list: string, record: number): Node {
    const name = `${list}[${record}]`;
    const memo = this.#ofRecords.get(name) ?? new Map<Expression, Node>();
    this.#ofRecords.set(name, memo);
    const known = memo.get(where);
    if (known !== undefined) return known;
    const made = this.#make(where, memo, list, record, this.#items(list)[record]);
    memo.set(where, made);
    return made;
  }

  #items(list: string): readonly Item[] {
    return (this.#given.facts[list] ?? []) as readonly Item[];
  }

  #make(expression: Expression, memo: Map<Expression, Node>, list: string, record: number, item?: Item): Node {
    const { diagram } = this.#space;
    const part = (of: Expression): Node => {
      const known = memo.get(of);
      if (known !== undefined) return known;
      const made = this.#make(of, memo, list, record, item);
      memo.set(of, made);
      return made;
    };
    switch (expression.op) {
      case 'constant':
        return terminalOf(expression.truth);
      case 'all': {
        let node: Node = YES;
        for (const of of expression.of) if (node !== NO) node = diagram.apply(AND, node, part(of));
        return node;
      }
      case 'any': {
        let node: Node = NO;
        for (const of of expression.of) if (node !== YES) node = diagram.apply(OR, node, part(of));
        return node;
      }
      case 'not':
        return negated(diagram, part(expression.of));
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
        return terminalOf(this.#given.questions[expression.id] ?? QUESTIONED);
      case 'norm':
        return this.#norms[expression.index] ?? NO;
    }
  }

  #some(expression: SomeExpression): Node {
    const { list, where } = expression;
    const { diagram, unlisted } = this.#space;
    let node: Node = NO;
    this.#items(list).forEach((item, record) => {
      if (node === YES) return;
      const fits = this.nodeOfRecord(where, list, record);
      const exists = MAY_EXIST in item ? this.#variable({ is: 'record', list, record }) : YES;
      node = diagram.apply(OR, node, diagram.apply(AND, exists, fits));
    });
    if (node === YES || !isOpen(this.#given.facts, list)) return node;
    const atom = unlisted.get(list)?.somes.indexOf(expression) ?? -1;
    // A condition that nothing turns on has no variable: the answer is the same with and without it.
    return atom < 0 ? node : diagram.apply(OR, node, this.#variable({ is: 'unlisted', list, atom }));
  }

  /** The value of a place: yes or no, or for unlisted records the level itself. */
  #variable(place: Place): Node {
    const number = this.#space.numberOf(place);
    if (number === undefined) return NO;
    const { classes } = this.#space.variables[number] ?? { classes: [] };
    return this.#space.diagram.node(
      number,
      classes.map(({ value }) => (typeof value === 'number' ? value : value === true ? YES : NO)),
    );
  }

  #test(test: Test, value: unknown, placeOf: (mark: { mark?: string }) => Place): Node {
    const truth = truthOfTest(test, value, this.#given.act);
    if (isSettled(truth)) return terminalOf(truth);
    if (test.is === 'includes any' && !(value instanceof Disputed)) {
      const shown = (value ?? {}) as Readonly<Record<string, boolean | undefined>>;
      return test.values.reduce((node, mark) => {
        const one = shown[mark] === undefined ? this.#variable(placeOf({ mark })) : shown[mark] ? YES : NO;
        return this.#space.diagram.apply(OR, node, one);
      }, NO);
    }
    const number = this.#space.numberOf(placeOf({}));
    if (number === undefined) return NO;
    const { classes } = this.#space.variables[number] ?? { classes: [] };
    return this.#space.diagram.node(
      number,
      classes.map((one) => terminalOf(truthOfTest(test, one.value, this.#given.act))),
    );
  }
}
