import type { Actor } from '@holdpoint/desk';
import { type ApiKeyRow, takeOverApiKeys } from '@holdpoint/store';
import type { Service } from '../service/service.ts';
import { actorOfKey, type KeptKey } from './api-keys.ts';

const ID_LENGTH = 12;

/** The keys that let somebody in now, held in memory: a release must be taken while the database cannot be reached. */
export interface KeyBook {
  readonly actorOf: (key: string) => Actor | undefined;
  /** Reads the keys anew: after one was issued or revoked, and from time to time. */
  readonly reload: () => Promise<void>;
}

/** Opens the keys of a service. Those of the file `api-keys` are taken over once; from then on the database says who is let in. */
export const openKeyBook = async ({ store, apiKeys, clock }: Service): Promise<KeyBook> => {
  let kept: readonly KeptKey[] = [];
  const fromFile = apiKeys.map((key): ApiKeyRow => ({
    ...key,
    id: `key-${key.sha256.slice(0, ID_LENGTH)}`,
    issuedAt: clock.now(),
    issuedBy: 'set-up',
  }));
  const reload = async (): Promise<void> => {
    kept = (await takeOverApiKeys(store, fromFile)).filter(({ revokedAt }) => revokedAt === undefined);
  };
  await reload();
  return { actorOf: (key) => actorOfKey(kept, key), reload };
};
