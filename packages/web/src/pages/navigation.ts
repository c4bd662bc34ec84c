import { type DeskAct, mayDo, type Role } from '@holdpoint/desk';

const PAGES: readonly (readonly [path: string, words: string, act: DeskAct])[] = [
  ['/board', 'Board', 'read-case'],
  ['/intake', 'New document', 'receive-document'],
  ['/letters', 'Letters', 'read-letter'],
  ['/spoken', 'Told by mouth', 'log-spoken-disclosure'],
  ['/paper', 'Paper forms', 'read-case'],
  ['/law', 'Law', 'read-case'],
  ['/oversight', 'Oversight', 'read-oversight'],
  ['/oversight/audit', 'Log', 'read-audit'],
  ['/admin', 'Administration', 'read-administration'],
];

/** The pages that a role may open, as the navigation shows them. */
export const navigationFor = (role: Role): readonly (readonly [path: string, words: string])[] =>
  PAGES.filter(([, , act]) => mayDo(role, act, undefined)).map(([path, words]) => [path, words]);
