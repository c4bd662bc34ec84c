import { type FactDefinition, type FactSchema, findFact, findField, findList } from '../../facts/fact-schema.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { Given } from '../interpret/interpret.ts';
import type { Collector, Mention } from './collect.ts';
import { Diagram } from './diagram.ts';
import { classesOf, type ValueClass, YES_OR_NO } from './domain.ts';
import type { ListAtoms } from './unlisted.ts';
import { keyOf, type Place } from './place.ts';

/** One thing not known, with the classes of values that the law tells apart. */
export interface Variable {
  readonly place: Place;
  readonly classes: readonly ValueClass[];
}

/** The variables of one question, in the order in which a diagram asks them. */
export class Space {
  readonly diagram: Diagram;
  readonly variables: Variable[] = [];
  readonly #numbers = new Map<string, number>();
  /** What is known of the records that are not listed, by list. */
  readonly unlisted: ReadonlyMap<string, ListAtoms>;

  constructor(
    schema: FactSchema,
    given: Given,
    found: Collector,
    { unlisted = [], cap }: { unlisted?: readonly ListAtoms[]; cap?: number | undefined } = {},
  ) {
    this.diagram = new Diagram(cap);
    const mentions = [...found.mentions.values()];
    for (const mention of mentions) if (mention.place.is === 'fact') this.#declare(schema, given, mention);
    for (const mention of mentions) if (mention.place.is !== 'fact') this.#declare(schema, given, mention);
    this.unlisted = new Map(unlisted.map((atoms) => [atoms.list, atoms]));
    for (const { list, levels: each } of unlisted) {
      each.forEach((levels, atom) =>
        this.#add({
          place: { is: 'unlisted', list, atom },
          classes: levels.map((value) => ({
            value,
            values: [value],
            words: value === 0 ? 'complete as listed' : 'another record',
          })),
        }),
      );
    }
  }

  #declare(schema: FactSchema, given: Given, { place, tests, disputed }: Mention): void {
    const isTwofold = place.is === 'record' || (place.is !== 'unlisted' && place.mark !== undefined);
    if (isTwofold) return this.#add({ place, classes: YES_OR_NO });
    const range = {
      type: definitionOf(schema, place)?.type,
      ...(disputed === undefined ? {} : { disputed }),
      ...latestOf(schema, place, given.facts),
    };
    this.#add({ place, classes: classesOf(tests, range, given.act) });
  }

  #add(variable: Variable): void {
    this.#numbers.set(keyOf(variable.place), this.variables.length);
    this.variables.push(variable);
    this.diagram.addVariable(variable.classes.length);
  }

  /** The number of the variable at a place, or `undefined` where nothing turns on it. */
  numberOf(place: Place): number | undefined {
    return this.#numbers.get(keyOf(place));
  }
}

export const definitionOf = (schema: FactSchema, place: Place): FactDefinition | undefined => {
  if (place.is === 'fact') {
    const [key = ''] = place.path;
    return findFact(schema, key) ?? schema.facts.find((fact) => fact.path?.join() === place.path.join());
  }
  if (place.is !== 'field') return undefined;
  const list = findList(schema, place.list);
  return list === undefined ? undefined : findField(list, place.key);
};

/** A record exists on the day of the act, so the day from which it exists is no later. */
const latestOf = (schema: FactSchema, place: Place, facts: Given['facts']): { latest?: number } => {
  if (place.is !== 'field' || findList(schema, place.list)?.existsFrom !== place.key) return {};
  const { on } = facts as Facts;
  return typeof on === 'number' ? { latest: on } : {};
};
