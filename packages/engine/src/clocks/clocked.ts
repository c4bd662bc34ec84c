import type { Day } from '../facts/day.ts';
import type { CaseProblem } from '../facts/problem.ts';
import type { Instant } from './instant.ts';

/** What a clock answers instead of a time where it cannot answer: never a guess, never "no deadline". */
export interface Refused {
  readonly problem: CaseProblem;
}

/** What a clock answers: a time with its steps, or why there is none. */
export type Clocked<T extends object> = T | Refused;

export const isRefused = <T extends object>(answer: Clocked<T>): answer is Refused => 'problem' in answer;

export const refuse = (field: string, found: string, remedy: string): Refused => ({
  problem: { field, found, remedy },
});

/** Lines that a clerk can follow from the first moment to the last. */
export type Steps = readonly string[];

export type At =
  | { readonly unit: 'instant'; readonly at: Instant }
  /** The whole of a local calendar day: what is due on it may be done until it ends. */
  | { readonly unit: 'day'; readonly at: Day };

export interface DueInstant {
  readonly unit: 'instant';
  readonly at: Instant;
  readonly steps: Steps;
}

export interface DueDay {
  readonly unit: 'day';
  readonly at: Day;
  readonly steps: Steps;
}
