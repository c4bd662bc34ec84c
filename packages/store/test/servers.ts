import { type Actor, bookCustody, type Context, type Role } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import { newSigningKey, parseVerifierKey, signerOf } from '@holdpoint/ledger';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CUSTODIES,
  migrate,
  newKeyLine,
  type PackagedVersion,
  parseKeyRing,
  perform,
  type Performed,
  type PrivateServer,
  startPrivateServer,
  Store,
  type Work,
} from '@holdpoint/store';

/** A fresh server for one test file, with the schema in it. */
export interface TestServer extends PrivateServer {
  readonly appUrl: string;
  readonly store: Store;
  readonly end: () => Promise<void>;
}

export const RING = parseKeyRing(newKeyLine('test-key-1'));

export const startTestServer = async (version: PackagedVersion = '18'): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), `holdpoint-postgres-${version}-`));
  const server = await startPrivateServer(folder, version);
  const appUrl = await migrate(server.url);
  const store = new Store(appUrl);
  const end = async (): Promise<void> => {
    await store.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, appUrl, store, end };
};

export const NOW = instantOf(Date.UTC(2026, 11, 1, 20)) as Instant;
export const actorOf = (role: Role, agency = 'sample-county'): Actor => ({ user: `${role}-1`, agency, role });
export const signer = signerOf('log.invalid/sample-county', newSigningKey());
export const logKey = parseVerifierKey(signer.verifierKey);
let next = 0;
const context = (actor: Actor): Context => ({ actor, clock: { now: () => NOW }, newId: () => `id-${(next += 1)}` });

/** Work as an actor, and a booking as a command, on the server of a test file. */
export const booking = (server: () => TestServer) => {
  const as = <T>(actor: Actor, work: (transaction: Work) => Promise<T>): Promise<T> => server().store.as(actor, work);
  const book = (key: string, actor = actorOf('clerk'), person = 'p-1'): Promise<Performed> =>
    perform(server().store, RING, { actor, key, request: { person }, clock: { now: () => NOW } }, async (work) => {
      const outcome = bookCustody(context(actor), {
        person,
        identifiers: { name: `Sample ${person}` },
        grounds: [],
        recordSaysCitizen: false,
      });
      if (!outcome.ok) return { response: { status: 403, body: outcome.refusal }, events: outcome.events };
      const { custody } = outcome.result;
      await CUSTODIES.save(work, actor.agency, custody.id, { version: 0, body: custody });
      return { response: { status: 201, body: { id: custody.id } }, events: outcome.events };
    });
  return { as, book };
};
