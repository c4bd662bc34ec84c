import type { Determination } from '../../src/answer/answer.ts';
import { type Action, ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { LAW, TODAY } from './the-law.ts';

export type CaseFacts = Readonly<Record<string, unknown>>;

/** The agencies that federal law speaks to as state or local ones. */
export const STATE_OR_LOCAL = [
  'county-jail',
  'city-lockup',
  'juvenile-hall',
  'probation',
  'state-police',
  'school-police',
  'university-police',
  'district-attorney',
  'state-prison',
] as const;

export const FEDERAL_CUSTODY = ['federal-prison', 'marshals-custody', 'immigration-facility'] as const;

/** A detainer that meets every condition of the federal layer. */
export const DETAINER = {
  kind: 'I-247A',
  issuer: 'immigration authority',
  asks: ['hold', 'notification'],
  'names this person': 'yes',
  served: 'yes',
  grounds: ['final order of removal'],
} as const;

/** A county jail with that detainer, under federal law and the agency's own policy alone. */
export const FACTS: CaseFacts = {
  agency: 'county-jail',
  document: DETAINER,
  'citizenship claim': 'none',
  'local policy': 'allows',
};

/** What federal law says of some acts (all by default) on a day. */
export const decideFederal = (
  facts: CaseFacts,
  actions: readonly Action[] = ACTIONS,
  on = '2026-03-02',
): Determination =>
  LAW.decide({ id: 'case', jurisdiction: 'us', on, knownOn: undefined, facts }, { today: TODAY, actions });

/** The answers by act. */
export const answersOf = ({ answers }: Determination): Readonly<Record<string, string>> =>
  Object.fromEntries(answers.map((one) => [one.action, one.answer]));

/** The answer to one act. */
export const federalAnswer = (facts: CaseFacts, action: Action, on?: string): string =>
  answersOf(decideFederal(facts, [action], on))[action] ?? '';
