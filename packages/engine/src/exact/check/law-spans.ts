import { addYears, type Day, DAWN, DUSK } from '../../facts/day.ts';
import type { Engine, Law } from '../../answer/engine.ts';
import type { DaySpan } from '../../norms/norm.ts';
import type { ActionPlan } from '../../plan/plan.ts';
import { fieldTestsOf } from '../tests-of.ts';

/** The laws of a jurisdiction one after the other, from the first day of any to the end of time. */
export const lawsOf = (engine: Engine, jurisdiction: string, knownOn: Day): readonly Law[] => {
  const laws: Law[] = [];
  for (let day = firstDay(engine, jurisdiction, knownOn); day < DUSK;) {
    const law = engine.law({ jurisdiction, lawOn: day, knownOn });
    if (law === undefined) break;
    laws.push(law);
    day = law.plan.slice.lawSpan.to;
  }
  return laws;
};

/** The first day of the jurisdiction's own law; what lies before is not its to answer. */
const firstDay = (engine: Engine, jurisdiction: string, knownOn: Day): Day => {
  const own = engine.packs.find((pack) => pack.id === jurisdiction);
  const days = (own?.norms ?? [])
    .filter((norm) => norm.recorded.from <= knownOn && norm.inForce.from > DAWN)
    .map((norm) => norm.inForce.from);
  return days.length === 0 ? knownOn : Math.min(...days);
};

/** The first day on which a pack says anything, so that its silence may be held against it. */
export const speaksFrom = (engine: Engine, id: string, knownOn: Day): Day =>
  (engine.packs.find((pack) => pack.id === id)?.norms ?? [])
    .filter((norm) => norm.recorded.from <= knownOn)
    .reduce((first, norm) => Math.min(first, norm.inForce.from), DUSK);

/**
 * Days of a law that stand for all of them: its first, and each on which a look-back passes the date of a version, for
 * there the two tests of a record's day change places.
 */
export const daysToTry = (plan: ActionPlan, { from, to }: DaySpan): readonly Day[] => {
  const crossings = [...fieldTestsOf(plan).values()].flatMap((fields) =>
    [...fields.values()].flatMap((tests) => {
      const versions = tests.flatMap((test) => (test.is === 'between' ? [test.from, test.before] : []));
      return versions
        .filter((day) => day !== undefined)
        .flatMap((day) =>
          tests.flatMap((test) =>
            test.is === 'within years'
              ? [addYears(day, test.years), addYears(day, test.years) + 2]
              : test.is === 'within days'
                ? [day + test.days, day + test.days + 1]
                : [],
          ),
        );
    }),
  );
  return [from, ...new Set(crossings.filter((day) => day > from && day < to))];
};
