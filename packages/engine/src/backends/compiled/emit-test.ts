import { lookBackYears } from '../../facts/day.ts';
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
    default:
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

/** The look-back of one period, worked out again only when the day of the act changes. */
class LookBackMemo {
  act = Number.NaN;
  insideFrom = 0;
  anniversaryFrom = 0;
  readonly #years: number;

  constructor(years: number) {
    this.#years = years;
  }

  set(act: number): void {
    const { insideFrom, anniversaryFrom } = lookBackYears(act, this.#years);
    this.act = act;
    this.insideFrom = insideFrom;
    this.anniversaryFrom = anniversaryFrom;
  }
}
