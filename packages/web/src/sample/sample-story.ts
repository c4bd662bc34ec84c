import type { Action } from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';
import type { Random } from './random.ts';

/** What a sample detainer is about: the record of the person, and what is not known yet. */
export interface SampleStory {
  readonly facts: Readonly<Record<string, Json>>;
  readonly fields: Readonly<Record<string, Json>>;
  readonly claimsCitizenship: boolean;
  /** The desk has not yet been told all. */
  readonly isIncomplete: boolean;
}

/** What a sample desk asks the law about in each case. */
export const SAMPLE_ACTIONS: readonly Action[] = [
  'hold',
  'notify-release-date',
  'transfer',
  'interview',
  'share-personal-information',
  'give-copy-of-request',
  'give-consent-form',
  'notify-person',
];

const DETAINER = {
  kind: 'I-247A',
  issuer: 'immigration authority',
  nature: 'civil',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  cancelled: 'no',
  'from a covered office': 'no',
  asks: ['hold', 'notification'],
  grounds: ['final order of removal'],
};
const FACTS = {
  'juvenile custody': 'no',
  'local policy': 'allows',
  'release date is public': 'no',
  'personal information is public': 'no',
  'current registrant': 'no',
  'outstanding federal felony warrant': 'no',
  charges: { complete: 'yes', list: [] },
};
const SERIOUS = {
  statute: 'PC 211',
  level: 'felony',
  class: { 'serious-felony': 'yes', 'violent-felony': 'yes' },
};
const WOBBLER = { statute: 'PC 273.5', level: 'misdemeanor' };

const dayBefore = (year: number, yearsAgo: number): string => `${year - yearsAgo}-05-14`;

/** One of several kinds of record, in the shares in which the sample shows them. */
export const sampleStory = (random: Random, year: number): SampleStory => {
  const share = random.next();
  const list = (...convictions: object[]) => ({ convictions: { complete: 'yes', list: convictions as Json[] } });
  const convictions =
    share < 0.45
      ? list()
      : share < 0.65
        ? list({ ...SERIOUS, on: dayBefore(year, 2 + random.below(9)) })
        : share < 0.85
          ? list({ ...WOBBLER, on: dayBefore(year, 1 + random.below(9)) })
          : {};
  const warrant = random.next() < 0.08 ? { 'outstanding federal felony warrant': 'yes' } : {};
  const isIncomplete = share >= 0.85;
  return {
    facts: { ...FACTS, ...convictions, ...warrant },
    fields: random.next() < 0.12 ? { ...DETAINER, served: 'no', complete: 'no' } : DETAINER,
    claimsCitizenship: random.next() < 0.03,
    isIncomplete,
  };
};
