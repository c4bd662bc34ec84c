import type { Action } from '@holdpoint/engine';

/** What may leave the agency about a person, and the act that giving it is. A field not named here is never given. */
export const FIELD_ACTS = {
  'release date': 'notify-release-date',
  'release time': 'notify-release-date',
  'custody status': 'notify-release-date',
  'home address': 'share-personal-information',
  'work address': 'share-personal-information',
  'telephone number': 'share-personal-information',
  'immigration status as stated': 'share-status',
  'criminal history': 'share-criminal-history',
} as const satisfies Readonly<Record<string, Action>>;

export type DisclosedField = keyof typeof FIELD_ACTS;

export const isDisclosedField = (name: string): name is DisclosedField => Object.hasOwn(FIELD_ACTS, name);

/** Every field that could be given, in the order in which a desk reads them. */
export const DISCLOSED_FIELDS: readonly DisclosedField[] = Object.keys(FIELD_ACTS).filter(isDisclosedField);

/** Fields whose every further giving is logged: who, to whom, why (CJIS 5.1.3). */
export const CRIMINAL_HISTORY: readonly DisclosedField[] = ['criminal history'];
