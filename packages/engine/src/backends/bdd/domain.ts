import { type Day, formatDay, lookBackYears } from '../../facts/day.ts';
import type { FactType } from '../../facts/fact-schema.ts';
import { type Test, truthOfTest } from '../../facts/test.ts';

/** Values that no test of the law tells apart. */
export interface ValueClass {
  /** One of them. */
  readonly value: unknown;
  /** All of them; of a span of days only the first. */
  readonly values: readonly unknown[];
  readonly words: string;
}

const single = (value: unknown, words = String(value)): ValueClass => ({ value, values: [value], words });

export const YES_OR_NO: readonly ValueClass[] = [single(true, 'yes'), single(false, 'no')];

/** What is known of the values that a place can take. */
export interface Range {
  readonly type: FactType | undefined;
  /** The values in dispute; nothing else is possible. */
  readonly disputed?: readonly unknown[];
  /** No day after this one, such as that of a conviction that exists on the day of the act. */
  readonly latest?: Day;
}

/** Text that no law names. */
export const ANOTHER = 'another';

/** The classes of values that the tests tell apart; one class where they tell nothing apart. */
export const classesOf = (tests: readonly Test[], range: Range, act: Day): readonly ValueClass[] => {
  const bySignature = new Map<string, ValueClass[]>();
  for (const one of candidates(tests, range, act)) {
    // One letter for each test.
    let signature = '';
    for (const test of tests) signature += String.fromCharCode(truthOfTest(test, one.value, act));
    const same = bySignature.get(signature);
    if (same === undefined) bySignature.set(signature, [one]);
    else same.push(one);
  }
  return [...bySignature.values()].map((same) => ({
    value: same[0]?.value,
    values: same.map((one) => one.value),
    words: same.map((one) => one.words).join(' or '),
  }));
};

const candidates = (tests: readonly Test[], range: Range, act: Day): readonly ValueClass[] => {
  if (range.disputed !== undefined) return range.disputed.map((value) => single(value, wordsOf(value, range)));
  if (range.type?.kind === 'one-of') return range.type.values.map((value) => single(value));
  const named = new Set(tests.flatMap((test) => (test.is === 'one of' ? test.values : [])));
  if (range.type?.kind === 'yes-no' || [...named].some((value) => typeof value === 'boolean')) return YES_OR_NO;
  if (range.type?.kind === 'text' || named.size > 0) return [...named, ANOTHER].map((value) => single(value));
  return spansOf(tests, range, act);
};

/** Spans of days, each by its first day. */
const spansOf = (tests: readonly Test[], range: Range, act: Day): readonly ValueClass[] => {
  const cuts = [...new Set(tests.flatMap((test) => cutsOf(test, act)))].sort((a, b) => a - b);
  const [first = act] = cuts;
  const { latest = Infinity } = range;
  const starts = [Math.min(first - 1, latest), ...cuts.filter((day) => day <= latest)];
  return starts.map((value, index) => {
    const next = starts[index + 1];
    const before = next === undefined ? '' : `before ${formatDay(next)}`;
    const words =
      index === 0 ? before || 'any day' : `${formatDay(value)} or later${next === undefined ? '' : `, ${before}`}`;
    return single(value, words);
  });
};

/** The days on which a test of a day may change its answer. */
const cutsOf = (test: Test, act: Day): readonly Day[] => {
  switch (test.is) {
    case 'within years': {
      const { insideFrom, anniversaryFrom } = lookBackYears(act, test.years);
      return [anniversaryFrom, insideFrom];
    }
    case 'within days':
      return [act - test.days];
    case 'between':
      return [test.from, test.before].filter((day) => day !== undefined);
    default:
      return [];
  }
};

const wordsOf = (value: unknown, range: Range): string => {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (range.type?.kind === 'day' && typeof value === 'number') return formatDay(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
};
