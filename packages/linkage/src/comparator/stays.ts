import type { StayColumn } from '../table/stay-column.ts';
import type { Comparator } from './comparator.ts';

const STAY_LEVELS = [
  'dates of custody not known',
  'the dates of custody lie more than a month apart',
  'the dates of custody lie within a month of each other',
  'the dates of custody lie within three days of each other',
  'the dates of custody overlap',
] as const;

const FEW_DAYS = 3;
const MONTH_DAYS = 31;

/** Days and stays by the days that lie between them. A day within a stay overlaps it. */
export const compareStays = (left: StayColumn, right: StayColumn): Comparator => ({
  levels: STAY_LEVELS,
  compare: (i, j) => {
    const [from, otherFrom] = [left.first.at(i), right.first.at(j)];
    if (from === 0 || otherFrom === 0) return 0;
    const between = Math.max(from - right.last.at(j), otherFrom - left.last.at(i));
    if (between <= 0) return 4;
    if (between <= FEW_DAYS) return 3;
    return between <= MONTH_DAYS ? 2 : 1;
  },
});
