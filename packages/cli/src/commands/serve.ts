import { parseArgs } from 'node:util';
import { Engine, instantOf, loadForms, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { type RunningService, startService } from '@holdpoint/web';
import { now } from '../clock.ts';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { requireLaw } from '../law/load-law.ts';
import { LAW_FOLDER } from '../project-root.ts';

export const SERVE_HELP = `holdpoint serve --data FOLDER [--port N]

Serves the JSON API on this machine: documents, custody, cases, decisions, disclosures, and the log of them. Everything
that must survive a restart is in FOLDER; a fresh one begins with a sample agency, which says so in every answer.

  --data FOLDER    database, keys and agency.json; made where it is not there
  --port N         where to listen on 127.0.0.1 (default: 8400; 0 takes any that is free)

DATABASE_URL, if it is set, is the owner's address of the agency's own PostgreSQL (15 to 18); without it a private one is
started in the folder. docs/how-to/run-the-api.md tells more. Stop it with Ctrl-C.
`;

const PORT = '8400';

/** `holdpoint serve`. */
export const serve = async (args: readonly string[]): Promise<number> => {
  const { data, port } = readServeArguments(args);
  const { forms } = loadForms(VOCABULARY, readPackFolders(LAW_FOLDER));
  const service = await startOrEnd(() =>
    startService({
      folder: data,
      port,
      databaseUrl: process.env.DATABASE_URL,
      engine: new Engine(requireLaw()),
      forms,
      clock: { now: () => instantOf(now()) ?? fail() },
      log: process.env.HOLDPOINT_LOG === 'yes',
    }),
  );
  process.stdout.write(`${tell(service)}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await service.stop();
  return EXIT.ok;
};

const fail = (): never => {
  throw new CommandError('the clock of this machine is not between 1900 and 2200; set it', EXIT.noInput);
};

const startOrEnd = async (start: () => Promise<RunningService>): Promise<RunningService> => {
  try {
    return await start();
  } catch (error) {
    throw new CommandError(`serve: ${error instanceof Error ? error.message : String(error)}`, EXIT.noInput);
  }
};

const readServeArguments = (args: readonly string[]): { readonly data: string; readonly port: number } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, port: { type: 'string', default: PORT } },
    });
    if (values.data === undefined) throw usageError('serve: name the folder of the data with --data');
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      throw usageError(`--port: found "${values.port}"; write a number up to 65535`);
    return { data: values.data, port: Number(values.port) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw usageError(`serve: ${error instanceof Error ? error.message : String(error)}; see holdpoint serve --help`);
  }
};

const tell = ({ url, newKeys, agency, verifierKey }: RunningService): string =>
  [
    `${agency}: ${url}  (${url}/openapi.json describes it)`,
    `log key: ${verifierKey}`,
    ...(newKeys.length === 0
      ? []
      : ['keys, told this once:', ...newKeys.map(({ role, key }) => `  ${role.padEnd(16)} ${key}`)]),
  ].join('\n');
