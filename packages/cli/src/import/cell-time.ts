import {
  formatInstant,
  type Instant,
  instantsOfWall,
  localDayOf,
  parseDay,
  parseInstant,
  startOfDay,
  type Zone,
} from '@holdpoint/engine';

/** How the times of a table are read: in which zone they are local, and whether only their day is kept. */
export interface TimeReading {
  readonly zone: Zone;
  readonly toTheDay: boolean;
}

export type Read<T> = { readonly value: T } | { readonly fault: string };

const SHOW =
  'write 2026-03-06, 2026-03-06 14:10, 3/6/2026 2:10 PM, or a time with its offset such as 2026-03-06T14:10-08:00';

/** A cell as a time in UTC, as the API reads it; the day's first moment where only the day is kept. */
export const cellTime = (cell: string, { zone, toTheDay }: TimeReading): Read<string> => {
  const exact = parseInstant(cell.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'));
  if (exact !== undefined)
    return toTheDay ? dayTime(localDayOf(exact, zone), zone, cell) : { value: formatInstant(exact) };
  const parts = wallParts(cell);
  const day = parts === undefined ? undefined : parseDay(parts.day);
  if (parts === undefined || day === undefined) return { fault: `found "${cell}"; ${SHOW}` };
  const { hour, minute, second } = parts;
  if (hour > 23 || minute > 59 || second > 59) return { fault: `found "${cell}"; there is no such time of day` };
  if (toTheDay || !parts.hasTime) return dayTime(day, zone, cell);
  const [at, again] = instantsOfWall(day, { hour, minute, second }, zone);
  if (at === undefined)
    return { fault: `found "${cell}", which no clock showed in ${zone}; write the time that was meant` };
  return again === undefined
    ? { value: formatInstant(at) }
    : { fault: `found "${cell}", which clocks in ${zone} showed twice that night; write it with its offset` };
};

const dayTime = (day: number, zone: Zone, cell: string): Read<string> => {
  const at: Instant | undefined = startOfDay(day, zone);
  return at === undefined ? { fault: `found "${cell}"; write a day from 1900 to 2199` } : { value: formatInstant(at) };
};

interface WallParts {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly hasTime: boolean;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])\.?M\.?)?)?$/i;

const wallParts = (cell: string): WallParts | undefined => {
  const iso = ISO.exec(cell);
  if (iso !== null) return partsOf(iso[1] ?? '', iso.slice(2, 5), undefined);
  const american = AMERICAN.exec(cell);
  if (american === null) return undefined;
  const [, month = '', day = '', year = ''] = american;
  const half = american[7]?.toUpperCase();
  return partsOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, american.slice(4, 7), half);
};

const partsOf = (
  day: string,
  [hour, minute, second]: readonly (string | undefined)[],
  half: string | undefined,
): WallParts => ({
  day,
  hour: inHalf(Number(hour ?? 0), half),
  minute: Number(minute ?? 0),
  second: Number(second ?? 0),
  hasTime: hour !== undefined,
});

/** Twelve AM is midnight, twelve PM is noon; no hour of a half day is above twelve or below one. */
const inHalf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half === 'P' ? 12 : 0);
};
