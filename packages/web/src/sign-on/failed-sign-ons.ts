import type { DeskEvent, Role } from '@holdpoint/desk';
import { appendEvents, countFailure, type FailureCounted } from '@holdpoint/store';
import type { Service } from '../service/service.ts';

/** What somebody is told whose account is locked. */
export const LOCKED = 'This account is locked after five failures. An administrator must release it.';

/** Sign-ons that failed: each is counted on its account and is an event of the log (ASVS 16.3.1). */
export const failedSignOns = ({ store, clock, keys }: Service, agency: string) => {
  const tell = async ({ user, role }: { readonly user: string; readonly role: Role }, why: string): Promise<void> => {
    const at = clock.now();
    const by = { user, role, agency };
    const event: DeskEvent = {
      act: 'sign-on',
      phase: 'refused',
      by,
      subject: { kind: 'account', id: user },
      open: { refused: why },
      personal: {},
      at,
      enteredAt: at,
    };
    await store.as(by, (work) => appendEvents(work, agency, [event], keys));
  };
  return {
    /** Enters a refusal. */
    tell,
    /** Counts a failure of a subject that has an account, and enters it; what has none is not written down. */
    count: async (subject: string): Promise<FailureCounted | undefined> => {
      const counted = await countFailure(store, agency, subject, clock.now());
      if (counted === undefined) return undefined;
      const why = counted.isLockedNow ? 'locked by this failure' : counted.isLocked ? 'locked' : 'failed';
      await tell(counted, why);
      return counted;
    },
  };
};
