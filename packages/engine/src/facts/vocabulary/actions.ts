/** Every act the law is asked about. Fixed by ADR 0001, ADR 0007 and ADR 0008; a new act is a new decision record. */
export const ACTIONS = [
  // asked of a custodian by a federal request
  'hold',
  'delay-release',
  'notify-release-date',
  'notify-without-request',
  'transfer',
  'interview',
  'share-personal-information',
  'share-status',
  'share-criminal-history',
  'inquire-status',
  'facility-access',
  'arrest-on-civil-warrant',
  'arrest-for-illegal-reentry',
  'refer-to-dhs',
  // riding duties: owed because a request came or because one of the acts above is done
  'give-copy-of-request',
  'give-consent-form',
  'notify-person',
  'notify-attorney',
  'notify-court',
  'make-record',
  'report',
  'hold-community-forum',
  // the agency as a body
  'agreement-287g',
  'detention-contract',
  'dedicate-office-space',
  'use-as-interpreter',
  'place-under-federal-supervision',
  'assist-warrantless-search',
  'join-task-force',
  'classify-by-status',
  'restrict-programs',
  // of places that serve the public, and of officers at work there (ADR 0008)
  'share-records',
  'disclose-status-in-court',
  'cancel-license',
  'adopt-policy',
  'cover-face',
  'display-identification',
  'adopt-officer-policy',
  // beside a detainer: what California asks of, or forbids to, an agency that polices or holds (ADR 0007)
  'certify-victim-helpfulness',
  'give-consular-notice',
  'allow-telephone-calls',
  'use-non-criminal-database',
  'approve-private-detention',
  'arrest-unlicensed-driver',
  'state-inspection',
  'publish-model-policies',
] as const;

export type Action = (typeof ACTIONS)[number];

/** The twelve acts of the answer vocabulary, shown first everywhere. */
export const MAIN_ACTIONS: readonly Action[] = [
  'hold',
  'notify-release-date',
  'transfer',
  'interview',
  'share-personal-information',
  'share-status',
  'share-criminal-history',
  'inquire-status',
  'facility-access',
  'arrest-on-civil-warrant',
  'agreement-287g',
  'detention-contract',
];

/** Duties that ride on a request or on another act. */
export const RIDING_DUTIES: readonly Action[] = [
  'give-copy-of-request',
  'give-consent-form',
  'notify-person',
  'notify-attorney',
  'notify-court',
  'make-record',
  'report',
  'hold-community-forum',
];

/** What a custodian is asked to do with one person at the release desk. */
export const DESK_ACTIONS: readonly Action[] = ['hold', 'notify-release-date', 'transfer', 'interview'];

export const isAction = (text: string): text is Action => (ACTIONS as readonly string[]).includes(text);
