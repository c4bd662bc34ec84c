import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '@holdpoint/desk';
import { newSigningKey, signerOf } from '@holdpoint/ledger';
import { type KeyRing, migrate, newKeyLine, parseKeyRing, startPrivateServer, Store } from '@holdpoint/store';
import { type KeptKey, newApiKey, parseApiKeys } from '../access/api-keys.ts';
import type { Agency } from '../service/service.ts';
import { parseAgency, SAMPLE_AGENCY } from './agency-file.ts';
import { secretText } from './secret-text.ts';

/** Where an agency's data are. */
export interface DataPlace {
  /** Where everything is kept that must survive a restart. */
  readonly folder: string;
  /** The owner's address of the agency's own PostgreSQL; a private one is started without it. */
  readonly databaseUrl?: string | undefined;
}

/** An agency's data, opened: its database as the service reaches it, and the keys beside it. */
export interface OpenData {
  readonly store: Store;
  /** The owner's address, for backups. */
  readonly ownerUrl: string;
  readonly agency: Agency;
  readonly ring: KeyRing;
  readonly apiKeys: readonly KeptKey[];
  /** Keys made at this start, by role: told once and kept nowhere. */
  readonly newKeys: readonly { readonly role: string; readonly key: string }[];
  readonly close: () => Promise<void>;
}

/** Opens the folder of an agency, with what is missing made: database, keys, `agency.json`. Throws with a remedy. */
export const openData = async ({ folder, databaseUrl }: DataPlace): Promise<OpenData> => {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const agencyText = keptOrMade(folder, 'agency.json', () => `${JSON.stringify(SAMPLE_AGENCY, null, 2)}\n`);
  const signingKey = secretText('HOLDPOINT_SIGNING_KEY_COMMAND', () =>
    keptOrMade(folder, 'log-signing-key.pem', newSigningKey),
  );
  const ring = parseKeyRing(
    secretText('HOLDPOINT_FIELD_KEYS_COMMAND', () => keptOrMade(folder, 'field-keys', () => newKeyLine('key-1'))),
  );
  const agency = parseAgency(agencyText, (id) => signerOf(`holdpoint.invalid/${id}`, signingKey));
  const newKeys = existsSync(join(folder, 'api-keys'))
    ? []
    : ROLES.map((role) => ({ role, ...newApiKey({ user: `${role}-1`, agency: agency.id, role }) }));
  const kept = keptOrMade(folder, 'api-keys', () => newKeys.map((made) => `${JSON.stringify(made.kept)}\n`).join(''));
  const database = databaseUrl === undefined ? await startPrivateServer(join(folder, 'postgres')) : undefined;
  const ownerUrl = databaseUrl ?? database?.url ?? '';
  const store = new Store(await migrate(ownerUrl));
  return {
    store,
    ownerUrl,
    agency,
    ring,
    apiKeys: parseApiKeys(kept),
    newKeys: newKeys.map(({ role, key }) => ({ role, key })),
    close: async () => {
      await store.close();
      await database?.stop();
    },
  };
};

/** A file of the folder, made once and readable by this account alone. */
const keptOrMade = (folder: string, name: string, make: () => string): string => {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
};
