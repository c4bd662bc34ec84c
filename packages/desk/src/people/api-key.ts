import { attempt, type Context, type Outcome, refuse } from '../event/outcome.ts';
import type { Role } from './role.ts';

/** Issues a key of the API to a user in a role. The event names the key by its number; the key itself is in no record. */
export const issueKey = (
  context: Context,
  { id, user, role }: { readonly id: string; readonly user: string; readonly role: Role },
): Outcome<{ readonly id: string }> => {
  const subject = { kind: 'api-key', id } as const;
  return attempt(context, { act: 'issue-api-key', subject, open: { user, role } }, () => ({ result: { id } }));
};

/** Revokes a key, where it is there and was not revoked before. */
export const revokeKey = (
  context: Context,
  { id, isThere }: { readonly id: string; readonly isThere: boolean },
): Outcome<{ readonly id: string }> =>
  attempt(context, { act: 'revoke-api-key', subject: { kind: 'api-key', id } }, () =>
    isThere ? { result: { id } } : refuse('key-unknown'),
  );
