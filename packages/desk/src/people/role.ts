/** What a person, or a feed, is at the desk of an agency. */
export const ROLES = [
  'clerk',
  'second-person',
  'watch-commander',
  'counsel',
  'records-auditor',
  'oversight',
  'administrator',
  'api-feed',
] as const;

export type Role = (typeof ROLES)[number];

/** Who acts: one account of one agency in one role. */
export interface Actor {
  readonly user: string;
  readonly agency: string;
  readonly role: Role;
}
