import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@holdpoint/desk';
import { ROLES } from '@holdpoint/desk';
import type { Engine, Form } from '@holdpoint/engine';
import { newSigningKey, signerOf } from '@holdpoint/ledger';
import { migrate, newKeyLine, parseKeyRing, startPrivateServer, Store } from '@holdpoint/store';
import { newApiKey, parseApiKeys } from '../access/api-keys.ts';
import { buildServer } from '../build-server.ts';
import { parseAgency, SAMPLE_AGENCY } from './agency-file.ts';

/** What a service is started with. */
export interface ServiceOptions {
  /** Where everything is kept that must survive a restart. */
  readonly folder: string;
  readonly port: number;
  /** The owner's address of the agency's own PostgreSQL; a private one is started without it. */
  readonly databaseUrl?: string | undefined;
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly clock: Clock;
  readonly log?: boolean;
}

export interface RunningService {
  readonly url: string;
  /** Keys made at this start, by role: told once and kept nowhere. */
  readonly newKeys: readonly { readonly role: string; readonly key: string }[];
  readonly agency: string;
  readonly verifierKey: string;
  readonly stop: () => Promise<void>;
}

/** Starts the JSON API on this machine, with its database, keys and agency in one folder, made where they are not there. */
export const startService = async (options: ServiceOptions): Promise<RunningService> => {
  const { folder, engine, forms, clock } = options;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const agencyText = keptOrMade(folder, 'agency.json', () => `${JSON.stringify(SAMPLE_AGENCY, null, 2)}\n`);
  const signingKey = keptOrMade(folder, 'log-signing-key.pem', newSigningKey);
  const ring = parseKeyRing(keptOrMade(folder, 'field-keys', () => newKeyLine('key-1')));
  const name = (JSON.parse(agencyText) as { id?: string }).id ?? 'agency';
  const agency = parseAgency(agencyText, signerOf(`holdpoint.invalid/${name}`, signingKey));
  const newKeys = existsSync(join(folder, 'api-keys'))
    ? []
    : ROLES.map((role) => ({ role, ...newApiKey({ user: `${role}-1`, agency: agency.id, role }) }));
  const kept = keptOrMade(folder, 'api-keys', () => newKeys.map((made) => `${JSON.stringify(made.kept)}\n`).join(''));
  const database = options.databaseUrl === undefined ? await startPrivateServer(join(folder, 'postgres')) : undefined;
  const store = new Store(await migrate(options.databaseUrl ?? database?.url ?? ''));
  const app = await buildServer(
    {
      store,
      keys: ring,
      engine,
      forms,
      apiKeys: parseApiKeys(kept),
      agencies: { [agency.id]: agency },
      clock,
      newId: randomUUID,
    },
    { log: options.log ?? false },
  );
  const stop = async (): Promise<void> => {
    await app.close();
    await store.close();
    await database?.stop();
  };
  try {
    const url = await app.listen({ host: '127.0.0.1', port: options.port });
    return {
      url,
      newKeys: newKeys.map(({ role, key }) => ({ role, key })),
      agency: agency.name,
      verifierKey: agency.signer.verifierKey,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A file of the folder, made once and readable by this account alone. */
const keptOrMade = (folder: string, name: string, make: () => string): string => {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
};
