import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { addAccounts } from '@holdpoint/store';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '@holdpoint/desk';
import type { Engine, Form } from '@holdpoint/engine';
import type { LawTexts } from '@holdpoint/law-view';
import { buildServer } from '../build-server.ts';
import { machineOf } from '../machine/machine.ts';
import { requireFips } from '../crypto/require-fips.ts';
import { fileJournal } from '../fallback/fallback-journal.ts';
import { isEmptyAgency, seedSample } from '../sample/seed-sample.ts';
import { sampleLetters } from '../sample/sample-letter.ts';
import { type SampleSize, sampleYear } from '../sample/sample-year.ts';
import { sampleUsers } from '../pages/desk-pages.ts';
import { openCatalogues } from './open-catalogues.ts';
import { type DataPlace, type OpenData, openData } from './open-data.ts';

/** What a service is started with. */
export interface ServiceOptions extends DataPlace {
  readonly port: number;
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly clock: Clock;
  /** The documents of the law, for whoever reads them at the desk; without them its pages show no text. */
  readonly lawTexts?: () => LawTexts;
  /** Fill a sample agency that holds nothing yet. */
  readonly sample?: SampleSize;
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

const UPKEEP_MS = 30_000;

/** Starts the JSON API on this machine, with its database, keys and agency in one folder, made where they are not there. */
export const startService = async (options: ServiceOptions): Promise<RunningService> => {
  const { engine, forms, clock, sample } = options;
  if (process.env.REQUIRE_FIPS === '1') requireFips();
  const data = await openData(options);
  const { store, agency, ring, apiKeys, newKeys } = data;
  const agencies = { [agency.id]: agency };
  const port = options.port === 0 ? await freePort() : options.port;
  const publicUrl = agency.signOn?.publicUrl ?? `http://127.0.0.1:${port}`;
  const hasDesk = agency.isSample || agency.signOn !== undefined;
  const app = await buildServer(
    {
      store,
      keys: ring,
      engine,
      forms,
      apiKeys,
      agencies,
      clock,
      fallback: fileJournal(join(options.folder, 'fallback-journal')),
      lawTexts: options.lawTexts ?? (() => ({ packs: engine.packs, folders: [] })),
      machine: machineOf(options.folder),
      newId: randomUUID,
    },
    {
      log: options.log ?? false,
      ...(hasDesk ? { desk: { agency, publicUrl, catalogues: openCatalogues(options.folder) } } : {}),
    },
  );
  const upkeep = setInterval(() => void app.upkeep().catch(() => undefined), UPKEEP_MS);
  const stop = async (): Promise<void> => {
    clearInterval(upkeep);
    await app.close();
    await data.close();
  };
  try {
    if (sample !== undefined && agency.isSample && (await isEmptyAgency(store, agency.id)))
      await fillSample(data, options, sample);
    await addAccounts(store, agency.id, sampleUsers(agency));
    await app.upkeep();
    const url = await listening(app, port);
    return { url, newKeys, agency: agency.name, verifierKey: agency.signer.verifierKey, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A port that is free now: the desk must know its own address before it listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const listening = async (app: FastifyInstance, port: number): Promise<string> => {
  try {
    return await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(`port ${port} is taken; stop what listens there, or choose another port`, { cause: error });
    throw error;
  }
};

/** Fills a sample agency that holds nothing with a made-up year that ends now. Throws `NotEmpty`. */
export const fillSample = async (
  { store, agency, ring }: OpenData,
  { engine, forms, clock }: Pick<ServiceOptions, 'engine' | 'forms' | 'clock'>,
  size: SampleSize,
): Promise<void> => {
  const until = clock.now();
  const year = sampleYear({ agency, engine, forms }, size, until);
  await seedSample(store, agency.id, ring, year, await sampleLetters(agency, year, size.seed, until));
};
