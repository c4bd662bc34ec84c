import type { Day } from '../../facts/day.ts';
import { type Test, truthOfTest } from '../../facts/test.ts';
import { FALSE, type Truth, UNKNOWN } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';

/** A fact that fewer tests read than this is tested in place. */
const TESTS_FROM = 3;

/** A question which of some texts a value is. */
type TextTest = Extract<Test, { is: 'one of' }>;

/** The truths of every test that a plan asks of one fact, found with one look at its value. */
export class ValueRows {
  readonly #tests: readonly TextTest[];
  readonly #rows = new Map<string, readonly Truth[]>();
  readonly #unknown: readonly Truth[];
  readonly #other: readonly Truth[];

  constructor(tests: readonly TextTest[]) {
    this.#tests = tests;
    this.#unknown = tests.map(() => UNKNOWN);
    this.#other = tests.map(() => FALSE);
    for (const value of tests.flatMap((test) => test.values))
      if (typeof value === 'string') this.#rows.set(value, this.#asked(value, 0));
  }

  /** The truths for a value, in the order of the tests. What is neither text nor missing is left to the reference. */
  of(value: unknown, act: Day): readonly Truth[] {
    if (typeof value === 'string') return this.#rows.get(value) ?? this.#other;
    return value === undefined ? this.#unknown : this.#asked(value, act);
  }

  #asked(value: unknown, act: Day): readonly Truth[] {
    return this.#tests.map((test) => truthOfTest(test, value, act));
  }
}

/** The text tests of the facts that are asked often, by the fact's path. */
export const testsAskedOften = (expressions: Iterable<Expression>): ReadonlyMap<string, readonly TextTest[]> => {
  const byPath = new Map<string, TextTest[]>();
  for (const one of expressions) {
    if (one.op !== 'fact' || !isTextTest(one.test)) continue;
    const path = one.path.join('\n');
    byPath.set(path, [...(byPath.get(path) ?? []), one.test]);
  }
  return new Map([...byPath].filter(([, tests]) => tests.length >= TESTS_FROM));
};

const isTextTest = (test: Test): test is TextTest =>
  test.is === 'one of' && test.values.every((value) => typeof value === 'string');
