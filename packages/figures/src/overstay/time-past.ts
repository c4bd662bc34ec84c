import {
  type Calendar,
  formatDay,
  hoursExcluding,
  type Instant,
  instantsOfWall,
  isRefused,
  parseDay,
} from '@holdpoint/engine';

/** How long a stay went on past the last other reason of custody. `undefined` is what the file does not show. */
export interface TimePast {
  /** The local day on which the last other reason ended. */
  readonly endedOn: string | undefined;
  /** By the clock; where the file has days alone, only `days` is known. Nought where the person left before. */
  readonly minutes: number | undefined;
  readonly days: number | undefined;
  /** Whether it was longer than 48 hours, Saturdays, Sundays and federal holidays left out (8 C.F.R. § 287.7(d)). */
  readonly isPast48Hours: boolean | undefined;
}

const UNKNOWN: TimePast = { endedOn: undefined, minutes: undefined, days: undefined, isPast48Hours: undefined };

/** Reads two times of one wall clock, `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, and what lies between. */
export const timePast = (ended: string | null, left: string | null, calendar: Calendar): TimePast => {
  const [from, to] = [readTime(ended, calendar), readTime(left, calendar)];
  if (from === undefined) return UNKNOWN;
  if (to === undefined) return { ...UNKNOWN, endedOn: formatDay(from.day) };
  const days = Math.max(0, to.day - from.day);
  const known = { endedOn: formatDay(from.day), days };
  if (from.at === undefined || to.at === undefined) return { ...UNKNOWN, ...known };
  const due = hoursExcluding({
    hours: 48,
    from: from.at,
    leavingOut: ['saturday', 'sunday', 'federal holiday'],
    calendar,
    said: 'the last other reason ended',
  });
  return {
    ...known,
    minutes: Math.max(0, Math.round((to.at - from.at) / 60_000)),
    isPast48Hours: isRefused(due) ? undefined : to.at > due.at,
  };
};

/** A time that the clock showed twice on an autumn night is read as the first; one that it never showed is not known. */
const readTime = (text: string | null, { zone }: Calendar) => {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2}))?/.exec(text ?? '');
  const day = parseDay(found?.[1] ?? '');
  if (found === null || day === undefined) return undefined;
  const [, , hour, minute, second] = found;
  const at: Instant | undefined =
    hour === undefined
      ? undefined
      : instantsOfWall(day, { hour: Number(hour), minute: Number(minute), second: Number(second) }, zone)[0];
  return { day, at };
};
