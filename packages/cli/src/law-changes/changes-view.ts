import type { Engine } from '@holdpoint/engine';
import { type ActsTouched, type LawChange, lawChanges, type Period } from './law-change.ts';
import { packsOver, type PlainEffect, PlainEffects } from './plain-effects.ts';

/** One day on which law changed, with what that makes of the plain case. */
export interface DayOfChange {
  readonly day: string;
  readonly changes: readonly LawChange[];
  readonly effects: readonly PlainEffect[];
}

/** The days of a period on which law changed, in all places or in one, which is then seen with the layers above it. */
export const daysOfChange = (
  engine: Engine,
  period: Period,
  options: { readonly knownOn: string; readonly jurisdiction: string | undefined; readonly actsTouched: ActsTouched },
): readonly DayOfChange[] => {
  const { knownOn, jurisdiction, actsTouched } = options;
  const seen = jurisdiction === undefined ? undefined : packsOver(engine, jurisdiction);
  const packs = engine.packs.filter(({ id }) => seen === undefined || seen.has(id));
  const places = jurisdiction === undefined ? placesOf(engine) : [jurisdiction];
  const effects = new PlainEffects(engine, knownOn);
  const days = Map.groupBy(lawChanges(packs, period, knownOn, actsTouched), ({ day }) => day);
  return [...days].map(([day, changes]) => ({ day, changes, effects: effects.of(changes, places) }));
};

/** Every pack that is the law of a place. */
export const placesOf = ({ packs }: Engine): readonly string[] =>
  packs.filter(({ layer }) => layer !== 'policy').map(({ id }) => id);
