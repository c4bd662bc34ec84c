import { type RunningService, SAMPLE_SIZE, startService } from '@holdpoint/web';
import { EXIT } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { needed, wholeNumber } from './folder-options.ts';
import { lawOfService } from './law-of-service.ts';
import { orEnd } from './open-or-end.ts';

export const SERVE_HELP = `holdpoint serve --data FOLDER [--sample] [--port N]

Serves the JSON API on this machine: documents, custody, cases, decisions, disclosures, and the log of them. Everything
that must survive a restart is in FOLDER; a fresh one begins with a sample agency, which says so in every answer.

  --data FOLDER    database, keys and agency.json; made where it is not there
  --sample         fill a sample agency that holds nothing yet with a made-up year: 2,000 bookings, 150 detainers
  --port N         where to listen on 127.0.0.1 (default: 8400; 0 takes any that is free)

DATABASE_URL, if it is set, is the owner's address of the agency's own PostgreSQL (15 to 18); without it a private one is
started in the folder. REQUIRE_FIPS=1 refuses to run where the provider of cryptography is no FIPS provider.
docs/how-to/run-the-api.md tells more. Stop it with Ctrl-C.
`;

const PORT = '8400';
const LAST_PORT = 65_535;

/** `holdpoint serve`. */
export const serve = async (args: readonly string[]): Promise<number> => {
  const { values } = readArguments('serve', args, {
    data: { type: 'string' },
    port: { type: 'string', default: PORT },
    sample: { type: 'boolean', default: false },
  });
  const folder = needed('serve', 'data', values.data, 'the folder of the data');
  const port = wholeNumber('port', values.port, LAST_PORT);
  return serveUntilStopped({ folder, port, isSample: values.sample });
};

/** Serves until the process is told to stop, and tells where. */
export const serveUntilStopped = async (asked: {
  readonly folder: string;
  readonly port: number;
  readonly isSample: boolean;
}): Promise<number> => {
  const service = await orEnd('serve', () =>
    startService({
      ...lawOfService(),
      folder: asked.folder,
      port: asked.port,
      databaseUrl: process.env.DATABASE_URL,
      log: process.env.HOLDPOINT_LOG === 'yes',
      ...(asked.isSample ? { sample: SAMPLE_SIZE } : {}),
    }),
  );
  process.stdout.write(`${tell(service)}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await service.stop();
  return EXIT.ok;
};

const tell = ({ url, newKeys, agency, verifierKey }: RunningService): string =>
  [
    `${agency}: ${url}  (${url}/openapi.json describes it)`,
    `log key: ${verifierKey}`,
    ...(newKeys.length === 0
      ? []
      : ['keys, told this once:', ...newKeys.map(({ role, key }) => `  ${role.padEnd(16)} ${key}`)]),
  ].join('\n');
