import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Role, ROLES } from '@holdpoint/desk';
import {
  Engine,
  type Instant,
  instantOf,
  isRefused,
  loadForms,
  loadPacks,
  makeCalendar,
  readPackFolders,
  VOCABULARY,
} from '@holdpoint/engine';
import { newSigningKey, signerOf } from '@holdpoint/ledger';
import { migrate, newKeyLine, parseKeyRing, type PrivateServer, startPrivateServer, Store } from '@holdpoint/store';
import { type Agency, buildServer, fileJournal, machineOf, newApiKey, type Service } from '@holdpoint/web';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const LAW = join(import.meta.dirname, '../../../law');
const folders = readPackFolders(LAW, ['us', 'us-ca', 'local-policy']);
const engine = new Engine(loadPacks(VOCABULARY, folders, { examples: false }).packs);
const { forms } = loadForms(VOCABULARY, folders);
const calendar = makeCalendar({ zone: 'America/Los_Angeles' });
if (isRefused(calendar)) throw new Error('no calendar');

const agencyOf = (id: string, isSample: boolean): Agency => ({
  id,
  name: id,
  jurisdiction: 'us-ca',
  kind: 'county-jail',
  zone: calendar.zone,
  calendar,
  directory: [{ id: 'field-office', number: '+1 555 010 0199' }],
  signer: signerOf(`log.invalid/${id}`, newSigningKey()),
  isSample,
  retentionYears: 7,
  witnesses: [],
  signOn: undefined,
});

/** The JSON API on a real database, with a key for each role of two agencies. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly database: PrivateServer;
  readonly keyOf: (role: Role, agency?: string) => string;
  readonly setNow: (now: Instant) => void;
  readonly folder: string;
  /** Starts the database again where it was, after it was stopped. */
  readonly restartDatabase: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export const startTestApi = async (folder = mkdtempSync(join(tmpdir(), 'holdpoint-api-'))): Promise<TestApi> => {
  let database = await startPrivateServer(folder);
  const store = new Store(await migrate(database.url));
  const made = ['first-county', 'second-county'].flatMap((agency) =>
    ROLES.map((role) => ({ role, agency, ...newApiKey({ user: `${role}-of-${agency}`, agency, role }) })),
  );
  let now = instantOf(Date.UTC(2026, 11, 1, 20)) as Instant;
  let next = 0;
  const service: Service = {
    store,
    keys: parseKeyRing(newKeyLine('test')),
    engine,
    forms,
    apiKeys: made.map(({ kept }) => kept),
    agencies: { 'first-county': agencyOf('first-county', false), 'second-county': agencyOf('second-county', true) },
    clock: { now: () => now },
    fallback: fileJournal(join(folder, 'fallback-journal')),
    lawTexts: () => ({ packs: loadPacks(VOCABULARY, folders, { examples: true }).packs, folders }),
    machine: machineOf(folder),
    newId: () => `id-${(next += 1)}`,
  };
  const app = await buildServer(service);
  return {
    app,
    service,
    get database() {
      return database;
    },
    folder,
    restartDatabase: async () => {
      database = await startPrivateServer(folder, '18', Number(new URL(database.url).port));
    },
    keyOf: (role, agency = 'first-county') => made.find((one) => one.role === role && one.agency === agency)?.key ?? '',
    setNow: (at) => {
      now = at;
    },
    end: async () => {
      await app.close();
      await store.close();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
