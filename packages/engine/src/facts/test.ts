import { type Day, lookBackYears } from './day.ts';
import { Disputed, isKnown } from './fact-value.ts';
import { FALSE, fromBoolean, QUESTIONED, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** Whether the anniversary day itself counts; `questioned` where the law does not say. */
export type AnniversaryDay = 'counts' | 'does not count' | 'questioned';

/** What is asked of one value. */
export type Test =
  | { readonly is: 'one of'; readonly values: readonly (string | boolean)[] }
  /** At least one of the marks is shown. */
  | { readonly is: 'includes any'; readonly values: readonly string[] }
  | {
      readonly is: 'within years';
      readonly years: number;
      readonly anniversary: AnniversaryDay;
      readonly question?: string;
    }
  | { readonly is: 'within days'; readonly days: number }
  | { readonly is: 'between'; readonly from?: Day; readonly before?: Day };

/** The truth of a test on a value that may be missing or disputed. */
export const truthOfTest = (test: Test, value: unknown, act: Day): Truth => {
  if (value === undefined) return UNKNOWN;
  if (typeof value === 'object') {
    if (value instanceof Disputed) return truthOfDisputed(test, value, act);
    if (!isKnown(value)) return UNKNOWN;
  }
  switch (test.is) {
    case 'one of':
      return fromBoolean(test.values.includes(value as string | boolean));
    case 'includes any':
      return truthOfMarks(test.values, value as Readonly<Record<string, boolean | undefined>>);
    case 'within years':
      return truthWithinYears(test.years, test.anniversary, value as Day, act);
    case 'within days':
      return fromBoolean(act - (value as Day) <= test.days);
    case 'between':
      return truthBetween(test, value as Day);
  }
};

const truthBetween = ({ from, before }: Extract<Test, { is: 'between' }>, day: Day): Truth =>
  fromBoolean((from === undefined || day >= from) && (before === undefined || day < before));

const truthOfDisputed = (test: Test, disputed: Disputed, act: Day): Truth => {
  const truths = disputed.values.map((one) => truthOfTest(test, one, act));
  return truths.every((truth) => truth === truths[0]) ? (truths[0] ?? UNKNOWN) : UNKNOWN;
};

const truthOfMarks = (wanted: readonly string[], marks: Readonly<Record<string, boolean | undefined>>): Truth => {
  let result = FALSE;
  for (const mark of wanted) {
    const shown = marks[mark];
    result |= shown === undefined ? UNKNOWN : fromBoolean(shown);
  }
  return result;
};

const truthWithinYears = (years: number, anniversary: AnniversaryDay, day: Day, act: Day): Truth => {
  const { insideFrom, anniversaryFrom } = lookBackYears(act, years);
  if (day >= insideFrom) return TRUE;
  if (day < anniversaryFrom) return FALSE;
  return anniversary === 'questioned' ? QUESTIONED : fromBoolean(anniversary === 'counts');
};
