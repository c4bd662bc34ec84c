import { type Engine, formatDay, parseDay } from '@holdpoint/engine';

const MOST = 20;
/** The end of time in a span of law lies beyond any day that is written. */
const LAST_YEAR = '9000';

/** The days after today on which the law that binds a jurisdiction changes, as far as it is known today. */
export const lawDays = (engine: Engine, jurisdiction: string, today: string): string[] => {
  const days: string[] = [];
  const knownOn = parseDay(today);
  if (knownOn === undefined) return days;
  for (let day = knownOn; days.length < MOST;) {
    const to = engine.law({ jurisdiction, lawOn: day, knownOn })?.plan.slice.lawSpan.to;
    if (to === undefined || to <= day || formatDay(to) > LAST_YEAR) break;
    days.push(formatDay(to));
    day = to;
  }
  return days;
};
