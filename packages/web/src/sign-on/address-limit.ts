import type { Clock } from '@holdpoint/desk';

/** Slows down whoever fails to sign on, by address and account, before the account itself is touched. */
export interface AddressLimit {
  /** Seconds until another try from there counts as one; 0 where it may be made now. */
  readonly waitSeconds: (address: string, subject: string) => number;
  readonly failed: (address: string, subject: string) => void;
  readonly forget: (address: string, subject: string) => void;
}

/**
 * One less than locks the account: from one address alone nobody locks another person out (ASVS 6.3.1), while failures from
 * several addresses do (CJIS AC-7).
 */
export const MOST_FROM_ONE_ADDRESS = 4;
const WINDOW_MS = 900_000;
const MOST_KEPT = 10_000;

/** Counts in memory: what is forgotten with a restart is counted again, and the count of the account is in the database. */
export const addressLimit = (clock: Clock): AddressLimit => {
  const kept = new Map<string, { count: number; readonly since: number }>();
  const keyOf = (address: string, subject: string): string => JSON.stringify([address, subject]);
  const standing = (key: string) => {
    const found = kept.get(key);
    return found !== undefined && clock.now() - found.since < WINDOW_MS ? found : undefined;
  };
  return {
    waitSeconds: (address, subject) => {
      const found = standing(keyOf(address, subject));
      if (found === undefined || found.count < MOST_FROM_ONE_ADDRESS) return 0;
      return Math.ceil((found.since + WINDOW_MS - clock.now()) / 1000);
    },
    failed: (address, subject) => {
      const key = keyOf(address, subject);
      const found = standing(key);
      if (found === undefined) kept.set(key, { count: 1, since: clock.now() });
      else found.count += 1;
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    forget: (address, subject) => void kept.delete(keyOf(address, subject)),
  };
};
