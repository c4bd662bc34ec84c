import type { FactSchema } from '../facts/fact-schema.ts';
import { findList } from '../facts/fact-schema.ts';
import { factOf, type Place } from '../backends/bdd/place.ts';
import { definitionOf } from '../backends/bdd/space.ts';

/** Rough minutes until the supplier of a fact has answered, at night. Only their order matters: cheap questions come first. */
const MINUTES_TO_ASK: readonly (readonly [supplier: string, minutes: number])[] = [
  ['release desk', 1],
  ['booking desk', 2],
  ['records desk', 10],
  ['custody records', 15],
  ['arresting officer', 15],
  ['facility commander', 30],
  ['task force agreement', 30],
  ['the officer', 15],
  ['court minutes, read by counsel', 180],
  ['court minutes', 60],
  ['agency counsel', 120],
  ['ICE', 240],
];
const MINUTES_ELSE = 60;

/** What it takes to learn and to change facts, in rough minutes. */
export interface Effort {
  readonly toAsk: (schema: FactSchema, place: Place) => number;
  /** Infinite where nobody can change it. */
  readonly toChange: (place: Place) => number;
  /** The lists to which a record can be added by obtaining it. */
  readonly obtainable: readonly string[];
}

/** Rough minutes to learn the value of a place. */
const minutesToAsk = (schema: FactSchema, place: Place): number => {
  const { suppliedBy } = asked(schema, place);
  return MINUTES_TO_ASK.find(([supplier]) => suppliedBy.startsWith(supplier))?.[1] ?? MINUTES_ELSE;
};

/** What is asked, and of whom, in order to know a place. */
export const asked = (schema: FactSchema, place: Place): { question: string; suppliedBy: string } => {
  const definition =
    place.is === 'fact' || place.is === 'field' ? definitionOf(schema, place) : findList(schema, place.list);
  return {
    question: definition?.question ?? factOf(place),
    suppliedBy: definition?.suppliedBy ?? 'the agency',
  };
};

const DAY = 24 * 60;

/** Facts that people can bring about, with rough minutes. Everything else is as it is: a conviction, an age, a custody. */
const MINUTES_TO_CHANGE: Readonly<Record<string, number>> = {
  'consent form': 30,
  'local policy': 30 * DAY,
  'release date is public': 30 * DAY,
  'personal information is public': 30 * DAY,
  'documents served': 15,
  'documents complete': 4 * 60,
  'documents cancelled': 4 * 60,
};

/** A paper may still be had; a record of the person's past may not. */
const MINUTES_TO_OBTAIN: Readonly<Record<string, number>> = { documents: DAY };

/** Rough minutes to make a known value another one; infinite where nobody can. */
const minutesToChange = (place: Place): number => {
  switch (place.is) {
    case 'fact':
      return MINUTES_TO_CHANGE[place.path[0] ?? ''] ?? Infinity;
    case 'field':
      return MINUTES_TO_CHANGE[`${place.list} ${place.key}`] ?? Infinity;
    case 'record':
      return MINUTES_TO_OBTAIN[place.list] ?? Infinity;
    case 'unlisted':
      return Infinity;
  }
};

/** The efforts of a jail at night. */
export const EFFORT: Effort = {
  toAsk: minutesToAsk,
  toChange: minutesToChange,
  obtainable: Object.keys(MINUTES_TO_OBTAIN),
};
