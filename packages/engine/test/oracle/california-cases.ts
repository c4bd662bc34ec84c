/** A conviction with every field shown, as `Engine.readFacts` leaves it. */
export interface ShownConviction {
  readonly statute: string;
  readonly level: string;
  readonly on: number;
  readonly place: string;
  readonly adjudication: string;
  readonly wobbler: boolean;
  readonly 'state prison': boolean;
  readonly 'juvenile adjudication counts': boolean;
  readonly 'prop 47 misdemeanor': boolean;
  readonly 'aggravated felony A to P': boolean;
  readonly class: Readonly<Record<string, boolean>>;
  readonly lists: Readonly<Record<string, boolean>>;
  readonly 'later history': Readonly<Record<string, boolean>>;
}

export interface ShownDocument {
  readonly kind: string;
  readonly issuer: string;
  readonly nature: string;
  readonly 'on federal criminal immigration law': boolean;
  readonly 'names this person': boolean;
  readonly cancelled: boolean;
}

/** A synthetic California case with nothing hidden. */
export interface CaliforniaCase {
  readonly on: number;
  readonly agency: string;
  readonly 'juvenile custody': boolean;
  readonly 'local policy': Readonly<Record<string, string>>;
  readonly 'current registrant': boolean;
  readonly 'outstanding federal felony warrant': boolean;
  readonly 'citizenship claim': string;
  readonly convictions: readonly ShownConviction[];
  readonly documents: readonly ShownDocument[];
  readonly charges: readonly object[];
  readonly open: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}

export const LIST = 'us-ca/7282.5(a)(3)';

const LATER = [
  'vacated',
  'reversed',
  'diverted',
  'reduced at sentencing',
  'reduced later under 17(b)(3)',
  'redesignated under Proposition 47',
  'redesignated under Proposition 64',
  'dismissed under 1203.4',
  'automatic relief under 1203.425',
  'pardoned',
];

/** Driving under the influence and dealing in drugs stand in categories that name no section. */
export const DRIVING = [
  'VC 23152',
  'VC 23152(a)',
  'VC 23152(b)',
  'VC 23152(c)',
  'VC 23152(d)',
  'VC 23152(e)',
  'VC 23152(f)',
  'VC 23152(g)',
  'VC 23153',
  'VC 23153(a)',
  'VC 23153(b)',
  'VC 23153(d)',
  'VC 23153(e)',
  'VC 23153(f)',
  'VC 23153(g)',
];
export const DEALING = ['HS 11351', 'HS 11352', 'HS 11352(a)', 'HS 11378', 'HS 11379', 'HS 11379(a)'];
const STATUTES = ['PC 273.5', 'PC 242', 'PC 211', 'PC 211', ...DRIVING, ...DEALING];
const ADJUDICATIONS = [...Array.from({ length: 17 }, () => 'adult'), 'juvenile', 'juvenile', 'youthful-offender'];

/** A seeded generator of numbers in [0, 1). */
const seeded = (seed: number): (() => number) => {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
};

/** Draws complete cases on a day from 2019 to 2026 at agencies that the Values Act binds. */
export const drawCalifornia = (count: number, seed: number): readonly CaliforniaCase[] => {
  const random = seeded(seed);
  const chance = (p: number): boolean => random() < p;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const conviction = (on: number): ShownConviction => {
    const level = pick(['misdemeanor', 'misdemeanor', 'felony', 'infraction']);
    const isFelony = level === 'felony';
    const later = chance(0.1) ? pick(LATER) : '';
    return {
      statute: pick(STATUTES),
      level,
      on: on - Math.floor(random() * 7300),
      place: chance(0.9) ? 'us-ca' : pick(['us-tx', 'us', 'foreign']),
      adjudication: pick(ADJUDICATIONS),
      wobbler: chance(0.5),
      'state prison': isFelony && chance(0.3),
      'juvenile adjudication counts': chance(0.5),
      'prop 47 misdemeanor': level === 'misdemeanor' && chance(0.1),
      'aggravated felony A to P': chance(0.05),
      class: { 'serious-felony': isFelony && chance(0.2), 'violent-felony': isFelony && chance(0.1) },
      lists: { [LIST]: chance(0.4) },
      'later history': Object.fromEntries(LATER.map((name) => [name, name === later])),
    };
  };
  const paper = (): ShownDocument => ({
    kind: pick([
      'I-247A',
      'I-247A',
      'I-247A',
      'I-200',
      'judicial warrant',
      chance(0.2) ? 'proof of citizenship' : 'I-247A',
    ]),
    nature: pick(['civil', 'criminal']),
    issuer: pick(['immigration authority', 'immigration authority', 'federal judge or magistrate']),
    'on federal criminal immigration law': chance(0.4),
    'names this person': chance(0.95),
    cancelled: chance(0.05),
  });
  return Array.from({ length: count }, () => {
    const on = 17_897 + Math.floor(random() * 2600);
    return {
      on,
      agency: pick(['county-jail', 'county-jail', 'city-lockup', 'probation']),
      'juvenile custody': false,
      'local policy': { transfer: chance(0.7) ? 'allows' : 'forbids' },
      'current registrant': chance(0.03),
      'outstanding federal felony warrant': chance(0.02),
      'citizenship claim': pick(['none', 'none', 'made', 'credible']),
      convictions: Array.from({ length: Math.floor(random() * random() * 8) }, () => conviction(on)),
      documents: Array.from({ length: 1 + Math.floor(random() * 2) }, paper),
      charges: [],
      open: {},
    };
  });
};
