import { factOf, type Place } from '../backends/bdd/place.ts';
import type { Space } from '../backends/bdd/space.ts';
import { formatDay } from '../facts/day.ts';
import type { Given } from '../backends/interpret/interpret.ts';
import type { PricedWay, Prices } from './cheapest-way.ts';
import { currentClass, currentValue, isOfNewRecord } from './prices.ts';

/** One fact that would have to be otherwise, or to turn out so. */
export interface Change {
  /** As a case states it; a list where a further record would have to be there. */
  readonly fact: string;
  /** What it is now; `undefined` where it is not known, or for a record that is not there. */
  readonly from: string | undefined;
  readonly to: string;
  /** Rough minutes to bring it about, or to ask where it is not known. */
  readonly minutes: number;
}

/** The changes that a way through a diagram makes to a case, in the order in which the law asks for them. */
export const changesOf = (
  space: Space,
  given: Given,
  prices: Prices,
  { classes: chosen, whole }: Pick<PricedWay, 'classes' | 'whole'>,
): readonly Change[] => {
  const changes: Change[] = [];
  for (const [number, at] of chosen) {
    const { place, classes } = space.variables[number] ?? { place: undefined, classes: [] };
    const to = classes[at];
    if (place === undefined || to === undefined || place.is === 'unlisted' || isOfNewRecord(given, place)) continue;
    const current = currentClass(given, place, classes);
    if (current === at) continue;
    const minutes = prices[number]?.[at] ?? 0;
    if (place.is === 'record') changes.push({ ...newRecord(space, place, chosen), minutes });
    else {
      // Not the words of its class: the case has one value, even where the law treats several alike.
      const from = current === undefined ? undefined : `${markOf(place)}${wordsOf(currentValue(given, place))}`;
      changes.push({ fact: factOf(place), from, to: `${markOf(place)}${to.words}`, minutes });
    }
  }
  return [...changes, ...unlisted(space, prices, chosen, whole)];
};

const markOf = (place: Place): string => ('mark' in place && place.mark !== undefined ? `${place.mark}: ` : '');

/** A paper that would have to be obtained, by what the law asks of it. */
const newRecord = (
  space: Space,
  { list, record }: Extract<Place, { is: 'record' }>,
  chosen: ReadonlyMap<number, number>,
): Omit<Change, 'minutes'> => {
  const fields = [...chosen].flatMap(([number, at]) => {
    const { place, classes } = space.variables[number] ?? { place: undefined, classes: [] };
    if (place?.is !== 'field' || place.list !== list || place.record !== record) return [];
    return [`${place.key}: ${markOf(place)}${classes[at]?.words ?? ''}`];
  });
  return { fact: list, from: undefined, to: `another: ${fields.join('; ')}` };
};

/** What a list would have to turn out to hold. */
const unlisted = (
  space: Space,
  prices: Prices,
  chosen: ReadonlyMap<number, number>,
  whole: ReadonlyMap<number, number>,
): readonly Change[] =>
  [...space.unlisted.values()].flatMap(({ list, levels, witnesses }): Change[] => {
    const numbers = levels.map((_, atom) => space.numberOf({ is: 'unlisted', list, atom }) ?? -1);
    if (!numbers.some((number) => chosen.has(number))) return [];
    const records = witnesses(levels.map((values, atom) => values[whole.get(numbers[atom] ?? -1) ?? 0] ?? 0));
    const minutes = numbers.reduce((sum, number) => sum + (chosen.has(number) ? (prices[number]?.[0] ?? 0) : 0), 0);
    const words = records.map((record) =>
      Object.entries(record)
        .map(([key, value]) => `${key}: ${wordsOf(value)}`)
        .join('; '),
    );
    const to = words.length === 0 ? 'complete as listed' : `another: ${words.join(' · another: ')}`;
    return [{ fact: list, from: undefined, to, minutes }];
  });

const wordsOf = (value: unknown): string => {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return formatDay(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const shown = Object.entries(value).filter(([, is]) => is === true);
  return shown.map(([mark]) => mark).join(', ') || 'none';
};
