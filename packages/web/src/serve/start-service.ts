import { randomUUID } from 'node:crypto';
import type { Clock } from '@holdpoint/desk';
import type { Engine, Form } from '@holdpoint/engine';
import { buildServer } from '../build-server.ts';
import { isEmptyAgency, seedSample } from '../sample/seed-sample.ts';
import { type SampleSize, sampleYear } from '../sample/sample-year.ts';
import { type DataPlace, type OpenData, openData } from './open-data.ts';

/** What a service is started with. */
export interface ServiceOptions extends DataPlace {
  readonly port: number;
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly clock: Clock;
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

/** Starts the JSON API on this machine, with its database, keys and agency in one folder, made where they are not there. */
export const startService = async (options: ServiceOptions): Promise<RunningService> => {
  const { engine, forms, clock, sample } = options;
  const data = await openData(options);
  const { store, agency, ring, apiKeys, newKeys } = data;
  const agencies = { [agency.id]: agency };
  const app = await buildServer(
    { store, keys: ring, engine, forms, apiKeys, agencies, clock, newId: randomUUID },
    { log: options.log ?? false },
  );
  const stop = async (): Promise<void> => {
    await app.close();
    await data.close();
  };
  try {
    if (sample !== undefined && agency.isSample && (await isEmptyAgency(store, agency.id)))
      await fillSample(data, options, sample);
    const url = await app.listen({ host: '127.0.0.1', port: options.port });
    return { url, newKeys, agency: agency.name, verifierKey: agency.signer.verifierKey, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Fills a sample agency that holds nothing with a made-up year that ends now. Throws `NotEmpty`. */
export const fillSample = (
  { store, agency, ring }: OpenData,
  { engine, forms, clock }: Pick<ServiceOptions, 'engine' | 'forms' | 'clock'>,
  size: SampleSize,
): Promise<void> => seedSample(store, agency.id, ring, sampleYear({ agency, engine, forms }, size, clock.now()));
