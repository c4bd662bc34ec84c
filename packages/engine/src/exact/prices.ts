import type { Place } from '../backends/bdd/place.ts';
import type { Space, Variable } from '../backends/bdd/space.ts';
import type { Given } from '../backends/interpret/interpret.ts';
import { readPath } from '../backends/read-path.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { isKnown, UNOBTAINABLE } from '../facts/fact-value.ts';
import type { Item } from '../facts/read-facts.ts';
import type { Prices } from './cheapest-way.ts';
import type { Effort } from './effort.ts';

/** What each class of each variable costs: nothing for the value it has, else the effort to change or to learn it. */
export const pricesOf = (schema: FactSchema, effort: Effort, given: Given, space: Space): Prices =>
  space.variables.map(({ place, classes }) => {
    const current = currentClass(given, place, classes);
    if (current !== undefined) return classes.map((_, at) => (at === current ? 0 : effort.toChange(place)));
    // What a paper says that would be obtained costs nothing beyond the paper.
    if (isOfNewRecord(given, place)) return classes.map(() => 0);
    if (currentValue(given, place) === UNOBTAINABLE) return classes.map(() => Infinity);
    const minutes = effort.toAsk(schema, place);
    // One question settles all that is not known of a list.
    const share = place.is === 'unlisted' ? minutes / (space.unlisted.get(place.list)?.somes.length ?? 1) : minutes;
    return classes.map(() => share);
  });

/** The class of the value that a place has now; `undefined` where it is not known. */
export const currentClass = (given: Given, place: Place, classes: Variable['classes']): number | undefined => {
  if (place.is === 'unlisted') return undefined;
  if (place.is === 'record') return classes.findIndex(({ value }) => value === false);
  const value = currentValue(given, place);
  if (!isKnown(value)) return undefined;
  const at = classes.findIndex((one) => one.values.includes(value));
  return at < 0 ? undefined : at;
};

/** Whether the place is in a record that the case does not have yet. */
export const isOfNewRecord = (given: Given, place: Place): boolean =>
  place.is === 'field' && place.record >= itemsOf(given, place.list).length;

const itemsOf = ({ facts }: Given, list: string): readonly Item[] => (facts[list] ?? []) as readonly Item[];

/** The value that a place has now. */
export const currentValue = (given: Given, place: Place): unknown => {
  if (place.is !== 'fact' && place.is !== 'field') return undefined;
  const whole =
    place.is === 'fact' ? readPath(given.facts, place.path) : itemsOf(given, place.list)[place.record]?.[place.key];
  return place.mark === undefined || !isKnown(whole) ? whole : (whole as Record<string, unknown>)[place.mark];
};
