import { refuse } from '../event/outcome.ts';

/** How it was made sure at the door that this is the person meant. */
export interface Identification {
  /** Which identifiers were compared with the record, such as name and birth date: their kinds, never their values. */
  readonly compared: readonly string[];
  readonly picture: 'compared' | 'none kept';
}

/** Two identifiers of different kinds at least: the wrong person let go, or handed over, is the gravest slip of a desk. */
const LEAST_IDENTIFIERS = 2;

/** Why an identification does not do, or `undefined`. */
export const notIdentified = (identified: Identification | undefined) =>
  identified === undefined || new Set(identified.compared).size >= LEAST_IDENTIFIERS
    ? undefined
    : refuse('person-not-identified');

/** What the log says of an identification. */
export const identificationShown = (identified: Identification | undefined) =>
  identified === undefined ? {} : { identified: [...identified.compared], picture: identified.picture };
