import { type Engine, formatDay, parseDay, type ResolvedPack, stackOf } from '@holdpoint/engine';

const MOST = 20;
/** The end of time in a span of law lies beyond any day that is written. */
const LAST_DAY = parseDay('9000-01-01') ?? 0;

/** A day on which the law changes, and the provisions that begin or end on it. */
export interface LawDay {
  readonly on: string;
  readonly provisions: readonly {
    readonly pack: string;
    readonly name: string;
    readonly cite: string;
    readonly title: string;
    readonly what: 'begins' | 'ends';
  }[];
}

/** The days after today on which the law that binds a jurisdiction changes, as far as it is known today. */
export const lawDays = (engine: Engine, jurisdiction: string, today: string): readonly LawDay[] => {
  const days: LawDay[] = [];
  const knownOn = parseDay(today);
  const stack = stackOf(engine.packs, jurisdiction) ?? [];
  if (knownOn === undefined) return days;
  for (let day = knownOn; days.length < MOST;) {
    const to = engine.law({ jurisdiction, lawOn: day, knownOn })?.plan.slice.lawSpan.to;
    if (to === undefined || to <= day || to > LAST_DAY) break;
    const on = formatDay(to);
    days.push({ on, provisions: stack.flatMap((pack) => provisionsOn(pack, on)) });
    day = to;
  }
  return days;
};

const provisionsOn = ({ id, provisions }: ResolvedPack, on: string): LawDay['provisions'] =>
  provisions.flatMap(({ name, cite, title, from, to }) =>
    from === on || to === on
      ? [{ pack: id, name, cite, title, what: from === on ? ('begins' as const) : ('ends' as const) }]
      : [],
  );
