import { type LookBack, lookBackYears } from '../../facts/day.ts';
import { type Test, truthOfTest } from '../../facts/test.ts';
import { FALSE, QUESTIONED, TRUE, UNKNOWN } from '../../facts/truth.ts';
import type { Constants } from './constants.ts';

/** Up to this many values are compared one by one; more go through a set. */
const COMPARED_ONE_BY_ONE = 6;

/**
 * Code for a test on the value that `read` yields. A value of the plain expected type is tested in place; whatever
 * else it may be, missing or disputed, is left to the reference implementation. `temporary` names a free variable.
 */
export const emitTest = (constants: Constants, test: Test, read: string, temporary: string): string => {
  const slow = (): string =>
    `${temporary} === undefined ? ${UNKNOWN} : ${constants.add(truthOfTest)}(${constants.add(test, JSON.stringify(test))}, ${temporary}, act)`;
  switch (test.is) {
    case 'one of':
      return emitOneOf(constants, test.values, read, temporary, slow());
    case 'within years': {
      const cut = constants.add(new LookBackMemo(test.years), `look-back of ${test.years} years`);
      const onDay = test.anniversary === 'questioned' ? QUESTIONED : test.anniversary === 'counts' ? TRUE : FALSE;
      const compare = `(${cut}.act !== act && ${cut}.set(act), ${temporary} >= ${cut}.insideFrom ? ${TRUE} : ${temporary} < ${cut}.anniversaryFrom ? ${FALSE} : ${onDay})`;
      return `(typeof (${temporary} = ${read}) === 'number' ? ${compare} : ${slow()})`;
    }
    case 'within days':
      return `(typeof (${temporary} = ${read}) === 'number' ? (act - ${temporary} <= ${test.days} ? ${TRUE} : ${FALSE}) : ${slow()})`;
    case 'includes any':
      return emitMarks(test.values, read, temporary, slow());
    case 'between':
      return `(${temporary} = ${read}, ${slow()})`;
  }
};

const emitOneOf = (
  constants: Constants,
  values: readonly (string | boolean)[],
  read: string,
  temporary: string,
  slow: string,
): string => {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < values.length) {
    const yes = values.includes(true) ? TRUE : FALSE;
    const no = values.includes(false) ? TRUE : FALSE;
    return `((${temporary} = ${read}) === true ? ${yes} : ${temporary} === false ? ${no} : ${slow})`;
  }
  const matches =
    texts.length <= COMPARED_ONE_BY_ONE
      ? texts.map((text) => `${temporary} === ${JSON.stringify(text)}`).join(' || ')
      : `${constants.add(new Set(texts), JSON.stringify(['one of', ...texts]))}.has(${temporary})`;
  return `(typeof (${temporary} = ${read}) === 'string' ? (${matches} ? ${TRUE} : ${FALSE}) : ${slow})`;
};

/** Marks that are plainly shown or denied are read in place; any other mark leaves the whole test to the reference. */
const emitMarks = (marks: readonly string[], read: string, temporary: string, slow: string): string => {
  const mark = (name: string): string => `${temporary}[${JSON.stringify(name)}]`;
  const any = marks.map((name) => `${mark(name)} === true`).join(' || ');
  const none = marks.map((name) => `${mark(name)} === false`).join(' && ');
  const shown = `(${any}) ? ${TRUE} : (${none}) ? ${FALSE} : ${slow}`;
  return `((${temporary} = ${read}) === undefined ? ${UNKNOWN} : ${shown})`;
};

/** How many days of an act a look-back remembers. */
const REMEMBERED = 4096;

/** The look-backs of one period, worked out once for each day of an act. */
class LookBackMemo {
  act = Number.NaN;
  insideFrom = 0;
  anniversaryFrom = 0;
  readonly #years: number;
  readonly #known = new Map<number, LookBack>();

  constructor(years: number) {
    this.#years = years;
  }

  set(act: number): void {
    let found = this.#known.get(act);
    if (found === undefined) {
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      found = lookBackYears(act, this.#years);
      this.#known.set(act, found);
    }
    this.act = act;
    this.insideFrom = found.insideFrom;
    this.anniversaryFrom = found.anniversaryFrom;
  }
}
