import { FAMILIES, type RuleSetName } from './rule-sets.ts';

/** A synthetic person's record; every value is drawn from a seeded generator. */
export interface BenchConviction {
  readonly category: string;
  readonly level: string;
  readonly class: string;
  readonly date: number;
  readonly vacated: boolean;
}

/** A synthetic case in the shape that a caller would have it. */
export interface BenchCase {
  readonly asOf: number;
  readonly agency: { readonly type: string };
  readonly request: { readonly kind: string };
  readonly person: Readonly<
    Record<'juvenile' | 'registry' | 'federalAggravatedFelony' | 'federalFelonyWarrant', boolean>
  >;
  readonly judicial: {
    readonly warrant: boolean;
    readonly warrantSigned: boolean;
    readonly probableCause: boolean;
    readonly federalOffense: string;
    readonly finding872: boolean;
    readonly charge: { readonly class: string; readonly category: string; readonly domesticViolence: boolean };
  };
  readonly policy: { readonly prohibitsTransfer: boolean };
  readonly convictions: readonly BenchConviction[];
  readonly [key: string]: unknown;
}

/** A seeded generator of numbers in [0, 1): a linear congruence of 31 bits. */
export const seeded = (seed: number): (() => number) => {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
};

/** Draws cases for a rule set; two thirds of the families of the scaling sets are unknown to their rules. */
export const drawCases = (set: RuleSetName, count: number, seed: number): readonly BenchCase[] => {
  const random = seeded(seed);
  const chance = (p: number): boolean => random() < p;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const size = Number(set.slice(1));
  const family = (): string =>
    set === 'R44' ? (chance(0.45) ? pick(FAMILIES) : 'none') : `K${Math.floor(random() * size * 3)}`;
  const conviction = (asOf: number): BenchConviction => {
    const level = pick(['misdemeanor', 'misdemeanor', 'infraction', 'felony']);
    const kind =
      level === 'felony'
        ? pick(['other', 'other', 'other', 'serious', 'violent', 'prison'])
        : pick(['wobbler', 'other', 'other']);
    return {
      category: family(),
      level,
      class: kind,
      date: asOf - Math.floor(random() * 10_950),
      vacated: chance(0.05),
    };
  };
  return Array.from({ length: count }, () => {
    const asOf = 20_000 + Math.floor(random() * 400);
    const length = chance(0.25) ? 0 : 1 + Math.floor(random() * random() * 10);
    return {
      asOf,
      agency: { type: pick(['sheriff', 'sheriff', 'sheriff', 'police', 'police', 'probation', 'cdcr', 'school']) },
      request: {
        kind: pick(['transfer', 'transfer', 'transfer', 'notification', 'notification', 'interview', 'hold']),
      },
      person: {
        juvenile: chance(0.03),
        registry: chance(0.02),
        federalAggravatedFelony: chance(0.02),
        federalFelonyWarrant: chance(0.01),
      },
      judicial: {
        warrant: chance(0.05),
        warrantSigned: chance(0.7),
        probableCause: chance(0.04),
        federalOffense: pick(['none', 'none', '1325', '1326']),
        finding872: chance(0.1),
        charge: {
          class: pick(['other', 'other', 'serious', 'violent', 'prison']),
          category: chance(0.5) ? pick(FAMILIES) : 'none',
          domesticViolence: chance(0.2),
        },
      },
      policy: { prohibitsTransfer: chance(0.1) },
      convictions: Array.from({ length }, () => conviction(asOf)),
    };
  });
};
