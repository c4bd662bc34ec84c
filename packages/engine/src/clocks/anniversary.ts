import { type Day, formatDay } from '../facts/day.ts';
import { checkDay, checkLength } from './checks.ts';
import type { Clocked, DueDay } from './clocked.ts';
import { toDay, toPlainDate } from './plain-date.ts';
import { tellCount, tellDay } from './tell.ts';

/** Whether the anniversary day is within the period: as the law says, or the caller's question where it does not. */
export type AnniversaryCounts = 'counts' | 'does not count' | { readonly question: string };

/** The anniversary, and what is certain on each side of it. */
export interface Anniversary extends DueDay {
  /** The last day that is within the period for certain. */
  readonly insideThrough: Day;
  /** The first day that is outside of the period for certain. */
  readonly outsideFrom: Day;
  /** The question on which the days between the two turn: the anniversary day, where the law does not say. */
  readonly question?: string;
}

/**
 * The anniversary of a day in calendar years and months, as look-backs count them: the same day of the month, or its
 * last day where the month is shorter, so 29 February has its anniversary on 28 February of a common year, and
 * 28 February keeps its own in a leap year.
 */
export const anniversary = (given: {
  readonly from: Day;
  readonly years?: number;
  readonly months?: number;
  readonly anniversaryDay: AnniversaryCounts;
  readonly said: string;
}): Clocked<Anniversary> => {
  const { from, years = 0, months = 0, anniversaryDay, said } = given;
  const fault = checkDay('from', from) ?? checkLength(years, months);
  if (fault !== undefined) return fault;
  const start = toPlainDate(from);
  const end = start.add({ years, months });
  const at = toDay(end);
  const isShort = end.day !== start.day;
  return {
    unit: 'day',
    at,
    ...sides(at, anniversaryDay),
    steps: [
      `${said} ${tellDay(from)}`,
      `+${[...(years > 0 ? [tellCount(years, 'year')] : []), ...(months > 0 ? [tellCount(months, 'month')] : [])].join(', ')}`,
      ...(isShort ? [`${end.toPlainYearMonth()} has no day ${start.day}: its last day is taken`] : []),
      `anniversary ${tellDay(at)}`,
      tellSide(at, anniversaryDay),
    ],
  };
};

const sides = (at: Day, counts: AnniversaryCounts) => {
  if (counts === 'counts') return { insideThrough: at, outsideFrom: at + 1 };
  if (counts === 'does not count') return { insideThrough: at - 1, outsideFrom: at };
  return { insideThrough: at - 1, outsideFrom: at + 1, question: counts.question };
};

const tellSide = (at: Day, counts: AnniversaryCounts): string =>
  typeof counts === 'string'
    ? `the anniversary day itself ${counts}`
    : `whether ${formatDay(at)} itself counts the law does not say: ${counts.question}`;
